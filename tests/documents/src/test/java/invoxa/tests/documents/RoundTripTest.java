package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.invoice.calculation.Calculation;
import invoxa.invoice.export.Cii;
import invoxa.invoice.export.Ubl;
import invoxa.invoice.model.Invoice;
import invoxa.invoice.profile.Profile;
import invoxa.invoice.xml.ImportedInvoice;
import invoxa.invoice.xml.InvoiceFiles;
import invoxa.testing.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A published invoice")
class RoundTripTest {

    /** What is chosen anew, and the order of identifiers, which is CII's own: those with a scheme come last. */
    private static final Pattern CHANGED = Pattern.compile("/process/.*|/(seller|buyer)/identifiers/.*");

    /**
     * What comes back although it was not said, because the syntax demands it: of a discount on a price and the price
     * before it the one that follows from the other, and {@code NA} for an order beside that of the seller.
     */
    private static final Pattern ADDED =
            Pattern.compile("/lines/\\d+/price/(discount|gross): null \\| .*|/references/purchaseOrder: null \\| NA");

    @TestFactory
    @DisplayName("read, written in both syntaxes and read again says the same, term by term")
    Stream<DynamicTest> comesBack() throws IOException {
        return Stream.of("xrechnung", "en16931")
                .flatMap(folder -> files("data/invoices/" + folder).stream())
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> comesBack(file)));
    }

    private void comesBack(Path file) throws IOException {
        var read = new InvoiceFiles().read(Files.readAllBytes(file));
        var invoice = read.invoice();
        assertThat(differences(invoice, again(read, true))).as("by UBL").isEmpty();
        assertThat(differences(invoice, again(read, false))).as("by CII").isEmpty();
    }

    private static Invoice again(ImportedInvoice read, boolean ubl) {
        var invoice = read.invoice();
        var totals = Calculation.of(invoice);
        var bytes = ubl
                ? Ubl.write(invoice, totals, Profile.EN16931, read.files()::get)
                : Cii.write(invoice, totals, Profile.EN16931, read.files()::get);
        return new InvoiceFiles().read(bytes).invoice();
    }

    private static List<String> differences(Invoice one, Invoice other) {
        return Terms.differences(one, other).stream()
                .filter(difference ->
                        !CHANGED.matcher(difference.split(": ", 2)[0]).matches())
                .filter(difference -> !ADDED.matcher(difference).matches())
                .toList();
    }

    private static List<Path> files(String folder) {
        try (var files = Files.list(Shared.path(folder))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
