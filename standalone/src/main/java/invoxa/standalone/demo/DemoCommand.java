package invoxa.standalone.demo;

import invoxa.standalone.Folders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code invoxa demo FOLDER}: the main job on every invoice file below a folder, against a running INVOXA. */
@Command(
        name = "demo",
        description = "Imports, issues, e-mails and settles the invoices of a folder, and shows the reports.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--url", description = "where INVOXA is (default: http://127.0.0.1:8080)")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--email",
            description = "an address that you read, for the demo's owner; needed where INVOXA sends e-mails")
    private @Nullable String email;

    @Option(names = "--link", description = "the link that INVOXA has sent to that address")
    private @Nullable String link;

    @Parameters(paramLabel = "FOLDER", description = "a folder with UBL and CII invoices (*.xml)")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var from = folder == null ? null : Folders.named(folder);
        var files = from == null ? List.<Path>of() : files(from);
        if (from == null || files.isEmpty()) {
            out.println("There are no *.xml files in " + from + ".");
            return 2;
        }
        try {
            return new Demo(url, out).run(from, files, email, link) ? 0 : 1;
        } catch (Http.NoAnswer e) {
            out.println(e.getMessage() + ". Start it and repeat this command: it goes on where it stopped.");
            return 1;
        } finally {
            out.flush();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }
}
