package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.PaymentInstructions;
import invoxa.einvoice.model.PaymentInstructions.CreditTransfer;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.pdf.InvoicePdf;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The PDF of an invoice with a Swiss QR-bill")
class QrBillPdfTest {

    @DisplayName("is fit for the archive (PDF/A-3a) and to be read aloud (PDF/UA-1), with a known payer and without")
    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsBothStandards(Language language) throws Exception {
        for (var buyer : List.of(
                party("Pia Rütschmann", new Address("Marktgasse 28", null, null, "Rorschach", "9400", null, CH)),
                party("Somebody", null))) {
            var invoice = swiss(FullInvoice.ofType("380", Profile.EN16931), buyer);
            var pdf = InvoicePdf.render(invoice, Calculation.of(invoice), Branding.in(language));
            assertThat(ArchiveRules.errors(pdf)).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document)).contains("CH44 3199 9123 0008 8901 2");
            }
        }
    }

    private static final CountryCode CH = CountryCode.of("CH");

    private static Party party(String name, @Nullable Address address) {
        return new Party(name, null, List.of(), null, null, null, null, List.of(), address, null);
    }

    private static Invoice swiss(Invoice invoice, Party buyer) {
        var account = new CreditTransfer("CH44 3199 9123 0008 8901 2", null, null);
        return new Invoice(
                invoice.typeCode(),
                "RE-2026-00042",
                invoice.issueDate(),
                invoice.dueDate(),
                null,
                null,
                CurrencyCode.of("CHF"),
                null,
                null,
                invoice.references(),
                List.of(),
                invoice.notes(),
                invoice.process(),
                party("Robert Schneider AG", new Address("Rue du Lac 12", null, null, "Biel", "2501", null, CH)),
                buyer,
                null,
                null,
                null,
                null,
                new PaymentInstructions("30", null, null, List.of(account), null, null),
                null,
                invoice.allowancesAndCharges(),
                invoice.vatExemptions(),
                null,
                null,
                List.of(),
                invoice.lines());
    }
}
