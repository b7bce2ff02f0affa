package invoxa.invoice.check;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.invoice.profile.Profile;
import invoxa.invoice.xml.InvoiceFiles;
import invoxa.testing.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        return Stream.of("xrechnung", "en16931")
                .flatMap(folder -> files("data/invoices/" + folder).stream())
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

    private static List<Path> files(String folder) {
        try (var files = Files.list(Shared.path(folder))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
