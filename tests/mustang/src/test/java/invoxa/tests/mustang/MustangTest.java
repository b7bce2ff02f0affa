package invoxa.tests.mustang;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.cii.Cii;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.pdf.InvoicePdf;
import invoxa.einvoice.pdf.archive.Embedded;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.syntax.AttachedFiles;
import invoxa.json.Json;
import invoxa.kernel.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mustangproject.validator.ZUGFeRDValidator;

@DisplayName("By the Mustang validator a hybrid PDF")
class MustangTest {

    private static final String INVOICE = """
            {"typeCode": "%s", "number": "R-1", "issueDate": "2026-11-22", "dueDate": "2026-12-22", "currency": "EUR",
             "references": {"buyer": "04011000-12345-03"},
             "precedingInvoices": [{"number": "R-0"}],
             "seller": {"name": "Öztürk & Söhne GmbH", "vatId": "DE123456788",
                        "electronicAddresses": [{"scheme": "EM", "value": "a@example.com"}],
                        "address": {"line1": "Weg 1", "city": "Berlin", "postCode": "10969", "country": "DE"},
                        "contact": {"name": "Änne Öztürk", "phone": "+49 30 1234567", "email": "a@example.com"}},
             "buyer": {"name": "Stadt Musterhausen", "electronicAddresses": [{"scheme": "EM", "value": "b@example.org"}],
                       "address": {"line1": "Markt 1", "city": "Musterhausen", "postCode": "12345", "country": "DE"}},
             "delivery": {"date": "2026-11-20"},
             "payment": {"meansCode": "58", "creditTransfers": [{"account": "DE02120300000000202051"}]},
             "allowancesAndCharges": [{"kind": "ALLOWANCE", "amount": "10.00", "reason": "Loyalty",
                                       "vat": {"category": "S", "rate": "19"}}],
             "lines": [{"quantity": "2.5", "unit": "HUR", "price": {"net": "89.1234"},
                        "vat": {"category": "S", "rate": "19"}, "item": {"name": "Beratung"}},
                       {"quantity": "3", "unit": "C62", "price": {"net": "19.99"},
                        "vat": {"category": "S", "rate": "7"}, "item": {"name": "Buch"}}]}
            """;

    @DisplayName("in the standard's own profile is valid, PDF and XML")
    @ParameterizedTest
    @ValueSource(strings = {"380", "381"})
    void facturXIsValid(String typeCode) {
        var invoice = invoice(typeCode);
        assertValid(pdf(invoice, Embedded.facturX(cii(invoice, Profile.EN16931))));
    }

    @DisplayName("in the profile XRechnung is valid, PDF and XML")
    @Test
    void xrechnungIsValid() {
        var invoice = invoice("380");
        assertValid(pdf(invoice, Embedded.xrechnung(cii(invoice, Profile.XRECHNUNG))));
    }

    @DisplayName("with a total that is wrong by one cent is found out")
    @Test
    void aWrongTotalIsFoundOut() {
        var invoice = invoice("380");
        var total = Calculation.of(invoice).payable().toPlainString();
        var wrong = new String(cii(invoice, Profile.EN16931), StandardCharsets.UTF_8)
                .replace("DuePayableAmount>" + total, "DuePayableAmount>0.01")
                .getBytes(StandardCharsets.UTF_8);
        var validator = new ZUGFeRDValidator();
        assertThat(validator.validate(pdf(invoice, Embedded.facturX(wrong)), "wrong.pdf"))
                .contains("invalid");
        assertThat(validator.wasCompletelyValid()).isFalse();
    }

    private static void assertValid(byte[] pdf) {
        var validator = new ZUGFeRDValidator();
        var report = validator.validate(pdf, "invoice.pdf");
        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
    }

    private static Invoice invoice(String typeCode) {
        return Json.read(INVOICE.formatted(typeCode).getBytes(StandardCharsets.UTF_8), Invoice.class);
    }

    private static byte[] cii(Invoice invoice, Profile profile) {
        return Cii.write(invoice, Calculation.of(invoice), profile, AttachedFiles.NONE);
    }

    private static byte[] pdf(Invoice invoice, Embedded embedded) {
        return InvoicePdf.render(invoice, Calculation.of(invoice), Branding.in(Language.DE), embedded);
    }
}
