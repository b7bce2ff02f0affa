package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.InvoiceFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A written file")
class WrittenFilesTest {

    private final InvoiceFiles reader = new InvoiceFiles();

    @DisplayName("is valid under the official rules, with every term of the model in it")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "EN16931_UBL, 380", "EN16931_UBL, 381", "EN16931_CII, 380", "EN16931_CII, 381", "FACTUR_X, 380",
        "FACTUR_X, 381", "XRECHNUNG_UBL, 380", "XRECHNUNG_UBL, 381", "XRECHNUNG_CII, 380", "XRECHNUNG_CII, 381",
        "PEPPOL_UBL, 380", "PEPPOL_UBL, 381", "EN16931_UBL, 384", "EN16931_UBL, 261"
    })
    void isValid(Form form, String typeCode) {
        var xml = form.of(FullInvoice.ofType(typeCode, form.profile));

        assertThat(form.rules.errors(xml)).isEmpty();
    }

    @DisplayName("says when it is read all that the invoice said, and nothing else")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "EN16931_UBL, 380", "EN16931_UBL, 381", "EN16931_CII, 380", "EN16931_CII, 381", "XRECHNUNG_UBL, 380",
        "XRECHNUNG_UBL, 381", "XRECHNUNG_CII, 380", "XRECHNUNG_CII, 381", "PEPPOL_UBL, 380", "PEPPOL_UBL, 381"
    })
    void readsBackEqual(Form form, String typeCode) {
        var invoice = FullInvoice.ofType(typeCode, form.profile);

        var read = reader.read(form.of(invoice));

        assertThat(Terms.differences(read.invoice(), invoice)).isEmpty();
        assertThat(read.unplaced()).isEmpty();
        assertThat(read.discrepancy()).isEmpty();
        assertThat(read.files().get(FullInvoice.FILE)).isEqualTo(FullInvoice.FILE_BYTES);
    }

    @DisplayName("is the same bytes each time")
    @ParameterizedTest
    @EnumSource
    void isDeterministic(Form form) {
        assertThat(form.of(FullInvoice.ofType("380", form.profile)))
                .isEqualTo(form.of(FullInvoice.ofType("380", form.profile)));
    }

    @DisplayName("has no empty element but the one that CII demands")
    @ParameterizedTest
    @EnumSource
    void hasNoEmptyElements(Form form) {
        var text = new String(form.of(FullInvoice.ofType("380", form.profile)), StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("/>").doesNotContain("></");
    }
}
