package invoxa.einvoice.command;

import invoxa.einvoice.EInvoice;
import invoxa.einvoice.FileFinding;
import invoxa.einvoice.FileReport;
import invoxa.kernel.Language;
import invoxa.kernel.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks files and prints, for people, a line for each finding ({@code FILE:LINE: fatal RULE: sentence (XPATH)}) and
 * one for each verdict; or all of it as one JSON array.
 */
final class CheckFiles {

    static final Set<String> OPTIONS = Set.of("--json", "--profile", "--language");

    private final PrintStream out;

    CheckFiles(PrintStream out) {
        this.out = out;
    }

    /** What came of one file: a report, or why it cannot be read. */
    private record Checked(
            Path file,
            @Nullable FileReport report,
            @Nullable String unreadable) {

        int status() {
            if (report == null) {
                return 2;
            }
            return report.isValid() ? 0 : 1;
        }

        String verdict() {
            return switch (status()) {
                case 0 -> "valid";
                case 1 -> "invalid";
                default -> "unreadable";
            };
        }
    }

    /** @return 0 where every file is valid, 1 where one is not, 2 where one cannot be read */
    int run(Options options) {
        var json = new JsonText();
        int status = 0;
        json.begin('[');
        for (var file : options.files()) {
            var checked = checked(file, options);
            status = Math.max(status, checked.status());
            if (options.has("--json")) {
                write(json, checked, options.language());
            } else {
                print(checked, options.language());
            }
        }
        json.end(']');
        if (options.has("--json")) {
            out.println(json);
        }
        return status;
    }

    private static Checked checked(Path file, Options options) {
        try {
            var bytes = Files.readAllBytes(file);
            var profile = options.profile();
            var report = profile.isPresent() ? EInvoice.check(bytes, profile.get()) : EInvoice.check(bytes);
            return new Checked(file, report, null);
        } catch (Refused e) {
            return new Checked(file, null, e.problem().detail());
        } catch (NoSuchFileException e) {
            return new Checked(file, null, "There is no such file.");
        } catch (IOException e) {
            return new Checked(file, null, "It cannot be opened: " + e.getMessage());
        }
    }

    private void print(Checked checked, Language language) {
        var findings = checked.report == null ? List.<FileFinding>of() : checked.report.findings();
        for (var each : findings) {
            out.println(
                    checked.file + ":" + each.line() + ": " + each.severity().code() + " " + each.rule() + ": "
                            + each.sentence(language) + " (" + each.xpath() + ")");
        }
        out.println(checked.file + ": " + checked.verdict()
                + (checked.report == null
                        ? ". " + checked.unreadable
                        : " (" + checked.report.profile().rules() + ")"));
    }

    private static void write(JsonText json, Checked checked, Language language) {
        json.begin('{').field("file", checked.file.toString()).field("verdict", checked.verdict());
        if (checked.report == null) {
            json.field("detail", Objects.requireNonNullElse(checked.unreadable, ""));
        } else {
            json.field("profile", checked.report.profile().code());
            json.name("findings").begin('[');
            for (var each : checked.report.findings()) {
                json.begin('{')
                        .field("rule", each.rule())
                        .field("severity", each.severity().code())
                        .field("line", each.line())
                        .field("xpath", each.xpath())
                        .field("sentence", each.sentence(language))
                        .end('}');
            }
            json.end(']');
        }
        json.end('}');
    }
}
