package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The organization's logo and the client's language on documents, over HTTP. */
class LetterheadTest extends InvoiceTest {

    private static final int RED = 0xd02020;
    private static final int GREEN = 0x20a040;

    private static final String YELLOW = "#ffd400";
    private static final String BLUE = "#1f4ec9";

    private void upload(String version, byte[] picture, String accent) {
        var look = """
                "logo": {"contentType": "image/png", "bytes": 1, "version": "%s"}, "accentColor": "%s", "unknown\"""";
        neighbours.logo(api.organization.value(), picture);
        neighbours.organization(
                api.organization.value(),
                Neighbours.ORGANIZATION.replace("\"unknown\"", look.formatted(version, accent)));
    }

    /** The colour of the strip at the top of the first page; white where there is none. */
    private static String strip(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            int rgb = new PDFRenderer(document).renderImage(0).getRGB(300, 3);
            return "#%06x".formatted(rgb & 0xffffff);
        }
    }

    private String pageColor(String id) {
        var token = api.get(id).at("/publicToken").asText();
        return api.anonymous
                .get("/invoices/public/" + token)
                .expect(200)
                .at("/accentColor")
                .asText();
    }

    private static byte[] picture(int colour, int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(colour));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private byte[] pdf(String id) {
        return api.user.get("/invoices/" + id + "/pdf").expect(200).bytes();
    }

    /** Whether the upper left of the first page has this colour, or nearly this one. */
    private static boolean bears(byte[] pdf, int colour) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImage(0);
            for (int x = 40; x < 250; x++) {
                if (near(page.getRGB(x, 60), colour)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean near(int rgb, int colour) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance += Math.abs((rgb >> shift & 255) - (colour >> shift & 255));
        }
        return distance < 12;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    @Test
    void a_document_bears_the_logo_and_the_colour_of_its_day_whatever_comes_later_and_so_does_its_credit_note()
            throws Exception {
        upload("1", picture(RED, 6_000, 1_000, "jpeg"), YELLOW);
        var id = api.issued(client);
        var before = pdf(id);
        upload("2", picture(GREEN, 10, 300, "png"), BLUE);
        Thread.sleep(3_100);
        var later = api.issued(client);
        var note = api.user
                .post("/invoices/" + id + "/credit")
                .expect(201)
                .at("/id")
                .asText();

        assertThat(bears(pdf(id), RED)).isTrue();
        assertThat(bears(pdf(later), GREEN)).isTrue();
        assertThat(bears(pdf(note), RED)).isTrue();
        assertThat(pdf(id)).isEqualTo(before).hasSizeLessThan(60_000);
        assertThat(strip(pdf(id))).isEqualTo(YELLOW);
        assertThat(strip(pdf(later))).isEqualTo(BLUE);
        assertThat(strip(pdf(note))).isEqualTo(YELLOW);
        assertThat(pageColor(id)).isEqualTo(YELLOW);
        assertThat(pageColor(later)).isEqualTo(BLUE);
    }

    @Test
    void a_draft_is_shown_in_its_clients_language_with_the_logo_and_the_colour_of_now() throws Exception {
        upload("1", picture(RED, 300, 80, "png"), YELLOW);
        neighbours.client(
                client, Neighbours.CLIENT.formatted(client).replace("\"language\": \"de\"", "\"language\": \"fr\""));
        var draft = pdf(api.drafted(client).at("/id").asText());

        assertThat(text(draft)).contains("Facture", "Brouillon");
        assertThat(bears(draft, RED)).isTrue();
        assertThat(strip(draft)).isEqualTo(YELLOW);
    }

    @Test
    void another_organizations_documents_and_pages_have_nothing_of_a_colour() throws Exception {
        upload("1", picture(RED, 300, 80, "png"), YELLOW);
        api.issued(client);
        api = another();
        var id = api.issued(client);

        assertThat(strip(pdf(id))).isEqualTo("#ffffff");
        assertThat(pageColor(id)).isEmpty();
    }

    @Test
    void a_logo_that_cannot_be_drawn_or_is_gone_again_keeps_nothing_from_being_issued() throws Exception {
        upload("1", "\u0089PNG and nothing more".getBytes(StandardCharsets.ISO_8859_1), BLUE);
        var broken = pdf(api.issued(client));
        api = another();
        neighbours.organization(
                api.organization.value(),
                Neighbours.ORGANIZATION.replace("\"unknown\"", "\"logo\": {\"version\": \"1\"}, \"unknown\""));
        var gone = pdf(api.issued(client));

        assertThat(text(broken)).startsWith("Beispiel Werkstatt GmbH");
        assertThat(text(gone)).startsWith("Beispiel Werkstatt GmbH");
    }
}
