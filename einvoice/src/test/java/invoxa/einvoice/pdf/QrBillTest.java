package invoxa.einvoice.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Restated;
import invoxa.einvoice.model.party.Address;
import invoxa.einvoice.model.party.Party;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.pdf.page.PaymentCode;
import invoxa.einvoice.swiss.QrBill;
import invoxa.einvoice.swiss.QrReference;
import invoxa.kernel.CountryCode;
import invoxa.kernel.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.Payments;
import net.codecrete.qrbill.generator.QRBill;
import net.codecrete.qrbill.generator.ValidationMessage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code is read from the drawn page, and judged by another maker's implementation of the guidelines. */
@DisplayName("The Swiss QR-bill")
class QrBillTest {

    private static final String QR_IBAN = "CH4431999123000889012";
    /** The 42nd of 2026 in the second series. */
    private static final String REFERENCE = QrReference.ofPlace(2, "2026", 42);

    private static final String IBAN = "CH5800791123000889012";
    private static final Party SELLER = seller("Robert Schneider AG");
    private static final Party BUYER = party("Pia-Maria Rütschmann", "Marktgasse 28", "9400", "Rorschach", "CH");

    private static Party seller(String name) {
        return party(name, "Rue du Lac 1268", "2501", "Biel", "CH");
    }

    private static Party party(String name, String street, String postCode, String city, String country) {
        var address = new Address(street, null, null, city, postCode, null, CountryCode.of(country));
        return new Party(name, null, List.of(), null, null, null, null, List.of(), address, null);
    }

    private static Invoice invoice(String account, String currency, String reference, Party buyer) {
        return Sample.paid(SELLER, buyer, currency, account, reference, 2);
    }

    private static byte[] pdf(Invoice invoice, Language language) {
        return InvoicePdf.render(invoice, Calculation.of(invoice), Branding.in(language));
    }

    private static Bill scanned(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 150);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            var text = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(source)),
                            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.CHARACTER_SET, "UTF-8"))
                    .getText();
            return QRBill.decodeQrCodeText(text);
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static void assertValid(Bill bill) {
        assertThat(QRBill.validate(bill).getValidationMessages())
                .filteredOn(message -> message.getType() == ValidationMessage.Type.ERROR)
                .isEmpty();
    }

    @Test
    @DisplayName("asks a QR-IBAN's payer for the QR reference that the invoice's place gives")
    void qrReference() throws Exception {
        var bill = scanned(pdf(invoice(QR_IBAN, "CHF", REFERENCE, BUYER), Language.DE));
        assertValid(bill);
        assertThat(bill.getReference()).isEqualTo(Payments.createQRReference("10022026000000000000000042"));
        assertThat(bill.getReferenceType()).isEqualTo("QRR");
        assertThat(bill.getAmount()).isEqualByComparingTo("2010.28");
        assertThat(bill.getCurrency()).isEqualTo("CHF");
        assertThat(bill.getCreditor().getStreet()).isEqualTo("Rue du Lac");
        assertThat(bill.getCreditor().getHouseNo()).isEqualTo("1268");
        assertThat(bill.getDebtor().getName()).isEqualTo("Pia-Maria Rütschmann");
        assertThat(bill.getUnstructuredMessage()).isEqualTo("RE-2026-00042");
    }

    @Test
    @DisplayName("keeps a QR reference or a creditor reference that the invoice quotes, and quotes others in words")
    void quotedReferences() throws Exception {
        var own = scanned(pdf(invoice(QR_IBAN, "CHF", "21 00000 00003 13947 14300 09017", BUYER), Language.FR));
        assertThat(own.getReference()).isEqualTo("210000000003139471430009017");
        assertValid(own);
        var iso = scanned(pdf(invoice(IBAN, "EUR", "RF18 5390 0754 7034", BUYER), Language.FR));
        assertThat(iso.getReferenceType()).isEqualTo("SCOR");
        assertThat(iso.getReference()).isEqualTo("RF18539007547034");
        assertThat(iso.getCurrency()).isEqualTo("EUR");
        assertValid(iso);
        var none = scanned(pdf(invoice(IBAN, "CHF", "Vertrag 7", BUYER), Language.EN));
        assertThat(none.getReferenceType()).isEqualTo("NON");
        assertThat(none.getUnstructuredMessage()).isEqualTo("RE-2026-00042 Vertrag 7");
        assertValid(none);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"Vertrag 7", "21 00000 00003 13947 14300 09018"})
    @DisplayName("keeps the reference of a document that was issued when its number's digits were its reference")
    void formerReferences(String quoted) throws Exception {
        var bill = scanned(pdf(invoice(QR_IBAN, "CHF", quoted, BUYER), Language.DE));
        assertThat(bill.getReference()).isEqualTo(Payments.createQRReference("202600042"));
        assertValid(bill);
    }

    @Test
    @DisplayName("is left to the payer to fill in where the buyer's address is not known in full")
    void unknownDebtor() throws Exception {
        var pdf = pdf(invoice(IBAN, "CHF", null, party("Somebody", "Street", "", "", "CH")), Language.EN);
        var bill = scanned(pdf);
        assertThat(bill.getDebtor()).isNull();
        assertValid(bill);
        assertThat(text(pdf)).contains("Payable by (name/address)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("is set in the languages that it has, in English where it has none")
    void languages(Language language) throws Exception {
        var said = Map.of(
                Language.DE,
                        List.of("Empfangsschein", "Zahlteil", "Konto / Zahlbar an", "Vor der Einzahlung abzutrennen"),
                Language.FR,
                        List.of("Récépissé", "Section paiement", "Compte / Payable à", "A détacher avant le versement"),
                Language.EN, List.of("Receipt", "Payment part", "Account / Payable to", "Separate before paying in"),
                Language.ES, List.of("Receipt", "Payment part", "Account / Payable to", "Separate before paying in"));
        assertThat(text(pdf(invoice(QR_IBAN, "CHF", REFERENCE, BUYER), language)))
                .contains(said.getOrDefault(language, List.of()))
                .contains("CH44 3199 9123 0008 8901 2", "10 02202 60000 00000 00000 0042", "2 010.28");
    }

    @Test
    @DisplayName("takes the place of the code for SEPA, but not for a payer elsewhere in EUR")
    void oneCodeAlone() throws Exception {
        assertThat(text(pdf(invoice(IBAN, "EUR", null, BUYER), Language.EN)))
                .contains("Payment part")
                .doesNotContain("Scan to pay", "Please transfer");
        assertThat(text(pdf(invoice(IBAN, "EUR", null, Sample.BUYER), Language.EN)))
                .contains("Scan to pay")
                .doesNotContain("Payment part");
        assertThat(text(pdf(invoice(IBAN, "USD", null, BUYER), Language.EN))).doesNotContain("Payment part");
        assertThat(text(pdf(invoice("CH5800791123000889013", "CHF", null, BUYER), Language.EN)))
                .as("an IBAN with wrong check digits")
                .doesNotContain("Payment part");
    }

    @Test
    @DisplayName("is not on a draft, nor on a credit note")
    void notOnOthers() throws Exception {
        var issued = invoice(IBAN, "CHF", null, BUYER);
        var note = Restated.numbered(Restated.asCreditNote(issued, java.time.LocalDate.of(2026, 12, 1), null), "GS-1");
        assertThat(text(pdf(note, Language.EN))).doesNotContain("Payment part");
        assertThat(QrBill.of(
                        Restated.asCreditNote(issued, java.time.LocalDate.EPOCH, null),
                        Calculation.of(issued).payable()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20})
    @DisplayName("stands whole at the foot of the last page, however far the invoice goes")
    void alwaysFits(int lines) throws Exception {
        var bill = scanned(pdf(Sample.paid(SELLER, BUYER, "CHF", IBAN, null, lines), Language.DE));
        assertValid(bill);
    }

    @Test
    @DisplayName("is on the client's page too, over what is still owed")
    void onTheScreen() {
        var issued = Sample.paid(SELLER, BUYER, "CHF", IBAN, null, 2);
        var code = PaymentCode.of(issued, new BigDecimal("12.30")).orElseThrow();
        assertThat(code.kind()).isEqualTo(PaymentCode.Kind.SWISS_QR);
        var bill = QRBill.decodeQrCodeText(SvgCode.read(code.svg()));
        assertValid(bill);
        assertThat(bill.getAmount()).isEqualByComparingTo("12.30");
        assertThat(PaymentCode.of(issued, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    @DisplayName("is valid whatever the names and places are")
    void anyNames() throws Exception {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var name = name(random, 1 + random.nextInt(200));
            var buyer = party(name(random, 80), name(random, 90), "94\n00", name(random, 60), "CH");
            var issued = Sample.paid(seller("A" + name), buyer, "CHF", IBAN, name(random, 200), 1);
            var bill = QrBill.of(issued, Calculation.of(issued).payable()).orElseThrow();
            var read = QRBill.decodeQrCodeText(bill.payload());
            assertValid(read);
            assertThat(pdf(issued, Language.DE)).isNotEmpty();
        }
    }

    private static String name(Random random, int length) {
        var alphabet = "aZ09 .,&<ßéŁőș€\u00a0\n\t\u200b\u202e中עم\u0301\ud83d\ude80\u0000;'\"";
        var out = new StringBuilder("B");
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }
}
