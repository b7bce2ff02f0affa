package invoxa.standalone;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code invoxa backup FOLDER}: a consistent copy of the data into a new folder, also while INVOXA runs. */
@Command(name = "backup", description = "Copies the data, also while INVOXA runs.", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "a new folder; INVOXA starts on it as on the original")
    private Path target = Path.of("");

    @Option(names = "--data", description = "the folder with the data (default: data, beside the launcher)")
    private @Nullable Path data;

    @Override
    public Integer call() {
        say(spec, DataCopy.copy(Folders.dataNamed(data), Folders.named(target)), Folders.named(target));
        return 0;
    }

    static void say(@Nullable CommandSpec spec, DataCopy.Copied copied, Path target) {
        if (spec != null) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s holds a copy of all data: %d files and a database of %.1f MB.%n",
                            target,
                            copied.files(),
                            copied.databaseBytes() / 1e6);
        }
    }
}
