package invoxa.einvoice.pdf;

import static invoxa.einvoice.model.ALine.line;
import static invoxa.einvoice.model.AnInvoice.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Item;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Restated;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.VatExemption;
import invoxa.einvoice.pdf.archive.AttachedFile;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.einvoice.pdf.canvas.Fonts;
import invoxa.einvoice.pdf.page.Words;
import invoxa.kernel.AccentColor;
import invoxa.kernel.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The invoice as a PDF")
class InvoicePdfTest {

    private static byte[] render(Invoice invoice, Branding look) {
        return InvoicePdf.render(invoice, Calculation.of(invoice), look);
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }

    private static String page(byte[] pdf, int number) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return stripper.getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    @DisplayName("has the same bytes each time, and from many threads at once")
    void isDeterministic() throws Exception {
        var invoice = Sample.invoice(20);
        var first = render(invoice, Branding.in(Language.DE));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<byte[]>>();
            for (int i = 0; i < 24; i++) {
                tasks.add(() -> render(invoice, Branding.in(Language.DE)));
            }
            for (var result : pool.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(first);
            }
        }
    }

    @Test
    @DisplayName("shows amounts and dates as the document's language writes them")
    void speaksTheLanguage() throws Exception {
        var invoice = Sample.invoice(3);
        assertThat(text(render(invoice, Branding.in(Language.DE))))
                .contains("Rechnung", "2.410,05 EUR fällig am 22.12.2026", "12,5 Std.", "USt 19 % auf 2.105,51");
        assertThat(text(render(invoice, Branding.in(Language.EN))))
                .contains("Invoice", "2,410.05 EUR due on 22 Dec 2026", "12.5 hours", "VAT 19 % on 2,105.51");
        assertThat(text(render(invoice, Branding.in(Language.FR))))
                .contains("Facture", "2 410,05 EUR à payer avant le 22/12/2026", "12,5 h", "TVA 19 % sur 2 105,51");
        assertThat(text(render(invoice, Branding.in(Language.ES)))).contains("Factura", "Base imponible", "12,5 horas");
    }

    @Test
    @DisplayName("says why there is no VAT in the document's language, or in the invoice's own words")
    void saysWhyThereIsNoVat() throws Exception {
        var reverse = anInvoice().with(line("1", "10").under(VatCategory.AE));
        assertThat(text(render(reverse.build(), Branding.in(Language.DE))))
                .contains("Steuerschuldnerschaft des Leistungsempfängers");
        var own = new VatExemption(VatCategory.AE, null, "Autoliquidation, art. 283", null);
        assertThat(text(render(reverse.with(own).build(), Branding.in(Language.DE))))
                .contains("Autoliquidation, art. 283")
                .doesNotContain("Steuerschuldnerschaft");
    }

    @Test
    @DisplayName("carries each attached file, whatever they are called")
    void carriesFilesOfOneName() throws Exception {
        var invoice = Sample.invoice(1);
        var files = Stream.of("3-a.pdf", "a.pdf", "a.pdf", "a.pdf")
                .map(name -> new AttachedFile(name, null, "application/pdf", new byte[] {1}))
                .toList();
        var pdf = InvoicePdf.render(invoice, Calculation.of(invoice), Branding.in(Language.DE), null, files);
        try (var document = Loader.loadPDF(pdf)) {
            var names = document.getDocumentCatalog().getNames().getEmbeddedFiles();
            assertThat(names.getNames()).containsOnlyKeys("3-a.pdf", "a.pdf", "4-a.pdf", "5-a.pdf");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @DisplayName("has a label for everything in each language")
    void labelsAreComplete(Language language) {
        var english = new Words(Language.EN);
        var words = new Words(language);
        assertThat(words.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
    }

    @Test
    @DisplayName("repeats the table's heading and carries the sum so far over every page")
    void carriesOver() throws Exception {
        var pdf = render(Sample.invoice(60), Branding.in(Language.EN));
        assertThat(page(pdf, 1)).contains("Carried forward", "Page 1 of 5").doesNotContain("Brought forward");
        var carried = page(pdf, 1)
                .lines()
                .filter(line -> line.contains("Carried forward"))
                .findFirst();
        var brought = page(pdf, 2)
                .lines()
                .filter(line -> line.contains("Brought forward"))
                .findFirst();
        assertThat(carried.orElseThrow().replace("Carried", "Brought")).isEqualTo(brought.orElseThrow());
        assertThat(page(pdf, 2)).contains("Unit price", "Invoice RE-2026-00042", "Page 2 of 5");
        assertThat(page(pdf, 5)).contains("Amount due", "51,397.48 EUR");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 11, 12, 13, 40, 1000})
    @DisplayName("shows each line once, however many there are")
    void showsEveryLine(int lines) throws Exception {
        var text = text(render(Sample.invoice(lines), Branding.in(Language.EN)));
        assertThat(text.lines().filter(line -> line.matches("\\d+ (Beratung|Fachbuch|Serverbetrieb).*")))
                .hasSize(lines);
    }

    @Test
    @DisplayName("carries a code from which a banking app reads account, amount and reference")
    void paymentCodeIsReadable() throws Exception {
        var invoice = Sample.invoice(1);
        try (var document = Loader.loadPDF(render(invoice, Branding.in(Language.DE)))) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            assertThat(new QRCodeReader().decode(bitmap).getText())
                    .startsWith("BCD\n002\n1\nSCT\nBYLADEM1001\nWerkstatt Öztürk & Söhne GmbH\nDE02120300000000202051\n"
                            + "EUR1905.79\n")
                    .endsWith("RE-2026-00042");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "emoji \ud83d\ude80 and lone surrogate \ud83d",
                "中文 und עברית und العربية",
                "control \u0000\u0007\u001b and \u200b\u202e formats",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitgliederversammlung",
                "line\nbreaks\r\nand\ttabs",
                "<script>alert(1)</script> & \\ % ) ( ",
                "Ελληνικά, Кириллица, Čeština, Magyar ő ű, Íslenska ð þ"
            })
    @DisplayName("stands any text in any field")
    void standsHostileText(String text) throws Exception {
        var like = Sample.line(0);
        var line = new Line(
                text.length() > 10 ? text.substring(0, 10) : text,
                text,
                null,
                like.quantity(),
                text,
                null,
                null,
                null,
                like.price(),
                like.allowancesAndCharges(),
                like.vat(),
                new Item(text, text.repeat(60), text, null, null, List.of(), null, List.of()));
        var invoice = Sample.invoice("380", List.of(line, line), Sample.SELLER, Sample.BUYER);
        assertThat(text(render(invoice, Branding.in(Language.DE)))).contains("3.979,82 EUR");
    }

    @Test
    @DisplayName("shows every character that is said to be shown, and a question mark for each other")
    void knowsItsFonts() {
        for (int c = 0x20; c < 0x20000; c++) {
            if (c == '?' || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                continue;
            }
            var text = Character.toString(c);
            assertThat(PrintableText.firstMissing(text).isPresent())
                    .as("U+%04X", c)
                    .isEqualTo(Fonts.printable(text).contains("?"));
        }
    }

    @Test
    @DisplayName("shows a logo, and the seller's name where the logo cannot be read")
    void showsTheLogo() throws Exception {
        var image = new BufferedImage(300, 80, BufferedImage.TYPE_INT_ARGB);
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        var invoice = Sample.invoice(1);
        assertThat(text(render(invoice, new Branding(Language.EN, png.toByteArray(), new AccentColor("#aa2200"))))
                        .lines()
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).isEqualTo("Invoice"));
        assertThat(text(render(invoice, new Branding(Language.EN, new byte[] {1, 2, 3}, null))))
                .startsWith("Werkstatt Öztürk Invoice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffffff", "#ffd400", "#e8590c", "#777777", "#000000", "#00e5ff"})
    @DisplayName("sets no text in a colour that could not be read on paper or on the panel, however light the seller's")
    void canBeReadInAnyColour(String color) throws Exception {
        var look = new Branding(Language.EN, null, new AccentColor(color));
        var panel = new AccentColor("#f5f6f8");
        var colours = new TextColours();
        try (var document = Loader.loadPDF(render(Sample.invoice(40), look))) {
            colours.getText(document);
        }
        assertThat(colours.seen)
                .contains(new AccentColor(color).ink())
                .allSatisfy(text -> assertThat(text.contrast(panel)).isGreaterThanOrEqualTo(4.5));
    }

    @Test
    @DisplayName("has the seller's colour on every page, and the same bytes each time")
    void bearsTheColourOnEveryPage() throws Exception {
        var look = new Branding(Language.EN, null, new AccentColor("#ffd400"));
        var pdf = render(Sample.invoice(40), look);
        assertThat(render(Sample.invoice(40), look)).isEqualTo(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                int rgb = new PDFRenderer(document).renderImage(i).getRGB(300, 3);
                assertThat(rgb & 0xffffff).as("page %s", i + 1).isEqualTo(0xffd400);
            }
        }
    }

    @Test
    @DisplayName("is tagged, titled and in a language, so that it can be read aloud")
    void isAccessible() throws Exception {
        try (var document = Loader.loadPDF(render(Sample.invoice(2), Branding.in(Language.FR)))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Facture RE-2026-00042");
        }
    }

    @Test
    @DisplayName("of a credit note has its own words, names the invoice that it credits and asks for no payment")
    void creditNoteAsksForNothing() throws Exception {
        var note = creditNote();
        assertThat(text(render(note, Branding.in(Language.EN))))
                .contains("Credit note date 1 Dec 2026", "Credited invoice RE-2026-00042", "of 22 Nov 2026")
                .contains("2,410.05 EUR in your favour", "Amount credited", "Price was too high")
                .doesNotContain("Please transfer", "ue on", "Due date", "Invoice date", "Amount due", "Terms");
        assertThat(text(render(note, Branding.in(Language.DE))))
                .contains("Gutschriftsdatum 01.12.2026", "Zu Rechnung RE-2026-00042", "vom 22.11.2026");
        assertThat(text(render(note, Branding.in(Language.FR))))
                .contains("Date de l'avoir 01/12/2026", "Facture créditée RE-2026-00042", "du 22/11/2026");
        assertThat(text(render(note, Branding.in(Language.ES))))
                .contains("Fecha del abono 01/12/2026", "Factura abonada RE-2026-00042", "del 22/11/2026");
    }

    private static Invoice creditNote() {
        var note = Restated.asCreditNote(Sample.invoice(3), LocalDate.of(2026, 12, 1), "Price was too high");
        return Restated.numbered(note, "GS-2026-00001");
    }
}
