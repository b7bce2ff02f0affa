package invoxa.einvoice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.InvoiceFiles;
import invoxa.einvoice.RealFiles;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published invoices that the official rules accept can be issued. */
class RealInvoicesTest {

    @TestFactory
    Stream<DynamicTest> published_invoices_break_no_rule() throws IOException {
        return RealFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(findings(file)).isEmpty()));
    }

    private static List<Finding> findings(Path file) throws IOException {
        var invoice = new InvoiceFiles().read(Files.readAllBytes(file)).invoice();
        return InvoiceRules.findings(invoice, Profile.EN16931).stream()
                .filter(Finding::isFatal)
                .toList();
    }
}
