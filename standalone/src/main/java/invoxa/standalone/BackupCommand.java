package invoxa.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code invoxa backup FOLDER}: a consistent copy of the data into a new folder, also while INVOXA runs. */
@Command(name = "backup", description = "Copies the data, also while INVOXA runs.", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(description = "a folder that does not exist yet; INVOXA starts on it as on the original")
    private @Nullable Path target;

    @Option(names = "--data", description = "the folder with the data (default: data, beside the launcher)")
    private @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        if (target == null) {
            return 2;
        }
        Backup.copy(data == null ? Folders.usualData() : Folders.named(data), Folders.named(target));
        return 0;
    }
}
