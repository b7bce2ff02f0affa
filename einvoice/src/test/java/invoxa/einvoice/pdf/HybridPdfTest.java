package invoxa.einvoice.pdf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.einvoice.pdf.archive.HybridPdf;
import invoxa.kernel.Refused;
import invoxa.kernel.StopSignal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What is read of a PDF that was made to be read for ever. */
class HybridPdfTest {

    private static final String CYCLIC = """
            %PDF-1.7
            1 0 obj<</Type/Catalog/Pages 4 0 R/Names<</EmbeddedFiles 2 0 R>>>>endobj
            2 0 obj<</Kids[3 0 R 3 0 R 3 0 R]>>endobj
            3 0 obj<</Kids[2 0 R 2 0 R 2 0 R]>>endobj
            4 0 obj<</Type/Pages/Count 0/Kids[]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @Test
    void a_tree_of_names_that_names_itself_is_read_once() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(
                                () -> HybridPdf.invoice(CYCLIC.getBytes(StandardCharsets.US_ASCII), StopSignal.NEVER))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("unreadable-pdf"));
    }
}
