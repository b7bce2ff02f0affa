package invoxa.standalone;

import invoxa.standalone.demo.Http;
import invoxa.standalone.demo.Sample;
import invoxa.web.server.ServerConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts, is asked for a little of everything and stops, so that the JVM can note what a start needs (AOT cache). */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", required = true)
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        var folder = DataFolder.take(Folders.dataNamed(data), true);
        try (var standalone = Standalone.start(folder, ServerConfig.local(), Map.of())) {
            Sample.exercise(new Http(standalone.url()));
        }
        return 0;
    }
}
