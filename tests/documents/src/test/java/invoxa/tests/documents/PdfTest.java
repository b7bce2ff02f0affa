package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.pdf.InvoicePdf;
import invoxa.einvoice.pdf.archive.Embedded;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.profile.Profile;
import invoxa.kernel.AccentColor;
import invoxa.kernel.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The PDF of an invoice")
@ExtendWith(Counts.class)
class PdfTest {

    /** How many random ones; the full form of the test takes 200. */
    private static final int COUNT = Integer.getInteger("invoxa.documents.pdfs", 10);

    @DisplayName("is fit for the archive (PDF/A-3a) and to be read aloud (PDF/UA-1), in every language")
    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsBothStandards(Language language) {
        assertThat(ArchiveRules.errors(pdf(FullInvoice.ofType("380", Profile.EN16931), Branding.in(language))))
                .isEmpty();
    }

    @DisplayName("carries the invoice inside, valid as Factur-X, under the name by which it is found")
    @Test
    void carriesTheInvoice() throws Exception {
        var invoice = FullInvoice.ofType("380", Profile.EN16931);
        try (var document = Loader.loadPDF(pdf(invoice, Branding.in(Language.FR)))) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("factur-x.xml");
            var xml = files.get("factur-x.xml").getEmbeddedFile().toByteArray();
            assertThat(xml).isEqualTo(Form.FACTUR_X.of(invoice));
            assertThat(OfficialRules.FACTUR_X.errors(xml)).isEmpty();
        }
    }

    @DisplayName("of an XRechnung carries that, under its own name")
    @Test
    void carriesAnXrechnung() throws Exception {
        var invoice = FullInvoice.ofType("380", Profile.XRECHNUNG);
        var xml = Form.XRECHNUNG_CII.of(invoice);
        var pdf =
                InvoicePdf.render(invoice, Calculation.of(invoice), Branding.in(Language.DE), Embedded.xrechnung(xml));
        assertThat(ArchiveRules.errors(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames())
                    .containsOnlyKeys("xrechnung.xml");
        }
    }

    @DisplayName("keeps both standards whatever the invoice says and whatever its logo is, and shows number and sum")
    @Test
    @Tag("slow")
    void keepsBothStandardsWhateverIsSaid() {
        var wrong = IntStream.range(0, COUNT)
                .parallel()
                .mapToObj(PdfTest::faults)
                .flatMap(List::stream)
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static List<String> faults(int number) {
        var faults = new ArrayList<String>();
        try {
            var invoice = Hostile.invoice(number);
            var bytes = pdf(invoice, Hostile.look(number));
            faults.addAll(ArchiveRules.errors(bytes));
            try (var document = Loader.loadPDF(bytes)) {
                var first = text(document, 1);
                if (!first.contains(String.valueOf(invoice.number()))) {
                    faults.add("the first page lacks the number: " + first);
                }
                if (document.getNumberOfPages() > 1
                        && !text(document, document.getNumberOfPages()).contains(String.valueOf(invoice.number()))) {
                    faults.add("the last page lacks the number");
                }
                if (!new PDFTextStripper()
                        .getText(document)
                        .contains(invoice.currency().value())) {
                    faults.add("no page has the sum");
                }
            }
        } catch (Exception | AssertionError e) {
            faults.add(e.toString());
        }
        Counts.add(Counts.Of.PDFS, faults.isEmpty());
        return faults.stream().map(fault -> "PDF " + number + ": " + fault).toList();
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @DisplayName("keeps both standards with any text in it")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "emoji \ud83d\ude80 and a lone surrogate \ud83d",
                "中文 und עברית und العربية",
                "control \u0000\u0007\u001b and \u200b\u202e formats",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitgliederversammlung",
                "<x:y>&amp;]]></x:y> \\ % ) ( ",
                "\uFFFD \uFEFF \u00AD e\u0301"
            })
    void keepsBothStandardsWithAnyText(String text) {
        var invoice = FullInvoice.saying(text);
        assertThat(ArchiveRules.errors(pdf(invoice, Branding.in(Language.DE)))).isEmpty();
    }

    @DisplayName("keeps both standards with any logo")
    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void keepsBothStandardsWithAnyLogo(int type) throws Exception {
        var image = new BufferedImage(300, 80, type);
        image.createGraphics().fillOval(10, 10, 100, 60);
        for (var format : List.of("png", "jpeg")) {
            var out = new ByteArrayOutputStream();
            if (ImageIO.write(image, format, out)) {
                var look = new Branding(Language.EN, out.toByteArray(), new AccentColor("#aa2200"));
                var invoice = FullInvoice.ofType("380", Profile.EN16931);
                assertThat(ArchiveRules.errors(pdf(invoice, look))).as(format).isEmpty();
                assertThat(pdf(invoice, look)).isEqualTo(pdf(invoice, look));
            }
        }
    }

    @DisplayName("keeps both standards in the seller's colour, however light")
    @ParameterizedTest
    @ValueSource(strings = {"#ffd400", "#ffffff"})
    void keepsBothStandardsInAnyColour(String color) {
        var look = new Branding(Language.DE, null, new AccentColor(color));
        assertThat(ArchiveRules.errors(pdf(FullInvoice.ofType("380", Profile.EN16931), look)))
                .isEmpty();
    }

    @DisplayName("of a draft keeps both standards too, with nothing inside")
    @Test
    void ofADraft() throws Exception {
        var invoice = FullInvoice.ofType("380", Profile.EN16931);
        var pdf = InvoicePdf.render(invoice, Calculation.of(invoice), Branding.in(Language.ES));
        assertThat(ArchiveRules.errors(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
    }

    private static byte[] pdf(Invoice invoice, Branding look) {
        return InvoicePdf.render(invoice, Calculation.of(invoice), look, Embedded.facturX(Form.FACTUR_X.of(invoice)));
    }
}
