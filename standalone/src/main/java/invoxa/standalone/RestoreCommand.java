package invoxa.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code invoxa restore FOLDER}: what a backup holds, into a data folder that is empty; the backup stays as it is. */
@Command(name = "restore", description = "Copies a backup into an empty data folder.", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "what 'invoxa backup' made")
    private Path backup = Path.of("");

    @Option(names = "--data", description = "a folder that is new or empty (default: data, beside the launcher)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        var target = Folders.dataNamed(data);
        BackupCommand.say(spec, DataCopy.copy(Folders.named(backup), target), target);
        return 0;
    }
}
