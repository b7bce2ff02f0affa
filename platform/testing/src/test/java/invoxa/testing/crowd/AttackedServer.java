package invoxa.testing.crowd;

import invoxa.testing.TestServer;
import invoxa.web.Settings;
import invoxa.web.server.ServerConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, with 400 MB and 1,024 descriptors, as a small container has them. */
final class AttackedServer implements AutoCloseable {

    private static final String LISTENS = "listens at port ";
    private static final String JAVA = "exec \"$0\" -Xmx400m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
            + " -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -cp \"$1\" \"$2\"";

    private final Process process;
    private final Path log;
    private final int port;

    private AttackedServer(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static AttackedServer start(Path folder, Map<String, String> settings) throws Exception {
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(List.of(
                        "bash",
                        "-c",
                        "ulimit -n 1024; " + JAVA,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        AttackedServer.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("INVOXA_PORT", "0");
        var process = builder.start();
        for (int tries = 0; tries < 600 && process.isAlive(); tries++) {
            for (var line : Files.readAllLines(log)) {
                if (line.startsWith(LISTENS)) {
                    return new AttackedServer(process, log, Integer.parseInt(line.substring(LISTENS.length())));
                }
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("it does not start: " + Files.readString(log));
    }

    public static void main(String[] arguments) throws IOException {
        var server = TestServer.with("attacked", environment -> new AttackedService())
                .config(ServerConfig.from(Settings.ofEnvironment()))
                .start();
        System.out.println(LISTENS + server.url().getPort());
        // ends with the test that started it
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        server.close();
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it lives on");
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
