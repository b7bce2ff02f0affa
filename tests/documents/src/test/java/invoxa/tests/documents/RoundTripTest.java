package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.einvoice.InvoiceFiles;
import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.cii.Cii;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.syntax.ImportedInvoice;
import invoxa.einvoice.ubl.Ubl;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A published invoice")
@ExtendWith(Counts.class)
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
    Stream<DynamicTest> comesBack() {
        return tests(PublishedFiles.besideTheRepository());
    }

    @TestFactory
    @DisplayName("among the examples of the rules' editors says the same too")
    Stream<DynamicTest> comesBackFromTheRules() {
        return tests(PublishedFiles.ofTheRules().filter(file -> !isSplitPayment(file)));
    }

    @Test
    @DisplayName("of Italian split payment, category B, is refused by name")
    void refusesSplitPayment() {
        var files = PublishedFiles.ofTheRules()
                .filter(RoundTripTest::isSplitPayment)
                .toList();
        assertThat(files).hasSize(1);
        assertThatThrownBy(() -> new InvoiceFiles().read(files.getFirst().bytes()))
                .hasMessageContaining("VAT category 'B' is not supported");
    }

    private static boolean isSplitPayment(PublishedFiles.PublishedFile file) {
        return file.name().contains("Split Payment");
    }

    private Stream<DynamicTest> tests(Stream<PublishedFiles.PublishedFile> files) {
        return files.map(file -> DynamicTest.dynamicTest(file.name(), () -> comesBack(file)));
    }

    private void comesBack(PublishedFiles.PublishedFile file) {
        var read = new InvoiceFiles().read(file.bytes());
        var byUbl = differences(read.invoice(), again(read, true));
        var byCii = differences(read.invoice(), again(read, false));
        Counts.add(Counts.Of.FILES, byUbl.isEmpty() && byCii.isEmpty());
        assertThat(byUbl).as("by UBL").isEmpty();
        assertThat(byCii).as("by CII").isEmpty();
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
}
