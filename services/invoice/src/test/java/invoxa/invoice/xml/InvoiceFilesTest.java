package invoxa.invoice.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class InvoiceFilesTest {

    @TestFactory
    Stream<DynamicTest> every_published_invoice_is_read() {
        return RealFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(RealFiles.name(file), () -> {
                    var read = new InvoiceFiles().read(RealFiles.bytes(file));
                    assertThat(read.invoice().lines()).isNotEmpty();
                    assertThat(read.declared().lineNets())
                            .hasSameSizeAs(read.invoice().lines());
                }));
    }
}
