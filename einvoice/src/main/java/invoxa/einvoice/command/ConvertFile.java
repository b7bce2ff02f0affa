package invoxa.einvoice.command;

import invoxa.einvoice.EInvoice;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.kernel.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Converts a file to another syntax, or to a PDF with the invoice inside, in the profile that it states or in another.
 *
 * <p>It writes nothing that would say something else than the file: where a sum does not follow from its lines, and
 * where the rules of the profile are not kept, it says so and stops. What has no place in the model is named.
 */
final class ConvertFile {

    static final Set<String> OPTIONS = Set.of("--to", "--profile", "--language", "--out");

    private final PrintStream out;
    private final PrintStream err;

    ConvertFile(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @return 0 where it is written, 1 where it would not be valid or not the same, 2 where it cannot be read */
    int run(Options options) {
        if (options.files().size() > 1) {
            throw new Misused("One file is converted at a time.");
        }
        var file = options.files().getFirst();
        var to = options.value("--to").orElse("");
        if (!Set.of("ubl", "cii", "pdf").contains(to)) {
            throw new Misused("--to must be ubl, cii or pdf.");
        }
        options.language();
        options.profile();
        try {
            return convert(file, EInvoice.read(Files.readAllBytes(file)), to, options);
        } catch (Refused e) {
            err.println(file + ": " + e.problem().detail());
            return 2;
        } catch (NoSuchFileException e) {
            err.println(e.getFile() + ": there is no such file or folder.");
            return 2;
        } catch (IOException e) {
            err.println(file + ": " + e.getMessage());
            return 2;
        }
    }

    private int convert(Path file, EInvoice invoice, String to, Options options) throws IOException {
        var profile = options.profile().orElseGet(invoice::profile);
        if (profile == Profile.PEPPOL && to.equals("cii")) {
            throw new Misused("Peppol BIS Billing is UBL: --profile must be en16931 or xrechnung for CII.");
        }
        if (!isSame(file, invoice) || !keepsRules(file, invoice, profile, options)) {
            return 1;
        }
        invoice.unplaced().forEach(each -> err.println(file + ": left out " + each.path() + ": " + each.value()));
        var bytes = switch (to) {
            case "ubl" -> invoice.toUbl(profile);
            case "cii" -> invoice.toCii(profile);
            default -> invoice.toPdf(profile, Branding.in(options.language()));
        };
        var target = options.value("--out");
        if (target.isPresent()) {
            Files.write(Path.of(target.get()), bytes);
        } else {
            out.write(bytes);
        }
        return 0;
    }

    private boolean isSame(Path file, EInvoice invoice) {
        invoice.discrepancy()
                .ifPresent(wrong -> err.println(file + ": " + wrong.term() + " (" + wrong.path() + ") is "
                        + wrong.declared() + ", but " + wrong.calculated()
                        + " follows from the lines; the converted file would state that."));
        return invoice.discrepancy().isEmpty();
    }

    private boolean keepsRules(Path file, EInvoice invoice, Profile profile, Options options) {
        var fatal = invoice.findings(profile).stream().filter(Finding::isFatal).toList();
        fatal.forEach(finding -> err.println(file + ": " + finding.rule() + " of " + profile.code() + ": "
                + finding.in(options.language()) + " (" + finding.pointer() + ")"));
        return fatal.isEmpty();
    }
}
