package invoxa.standalone;

import invoxa.web.Settings;
import invoxa.web.server.ServerConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code invoxa up}: everything in this process, in the foreground, until Ctrl-C. */
@Command(name = "up", description = "Starts INVOXA in one process.", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", description = "where to listen; 0 takes a free one (default: INVOXA_PORT, else 8080)")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            description = "on which address to listen (default: INVOXA_HOST, else 127.0.0.1, this machine only)")
    private @Nullable String host;

    @Option(names = "--data", description = "the folder with the data (default: data, beside the launcher)")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "begin from nothing: delete what the folder holds of INVOXA")
    private boolean fresh;

    @Option(names = "--behind-proxy", description = "believe X-Forwarded-For and -Proto (also: INVOXA_BEHIND_PROXY)")
    private boolean behindProxy;

    @Override
    public Integer call() throws InterruptedException {
        var variables = variables();
        var config = ServerConfig.from(Settings.of(variables));
        var folder = DataFolder.take(Folders.dataNamed(data), fresh);
        var standalone = Standalone.start(folder, config, variables);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            standalone.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        say("INVOXA is at " + standalone.url() + "\nThe data are in " + folder.path() + ". Ctrl-C stops it.");
        standalone.warmUp();
        stopped.await();
        return 0;
    }

    private void say(String text) {
        if (spec != null) {
            spec.commandLine().getOut().println(text);
            spec.commandLine().getOut().flush();
        }
    }

    /** The settings of the environment, and over them what was said on the command line. */
    private Map<String, String> variables() {
        var variables = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("INVOXA_")
                        || variable.getKey().startsWith("OTEL_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (port != null) {
            variables.put("INVOXA_PORT", port.toString());
        }
        if (host != null) {
            variables.put("INVOXA_HOST", host);
        }
        if (behindProxy) {
            variables.put("INVOXA_BEHIND_PROXY", "true");
        }
        return variables;
    }
}
