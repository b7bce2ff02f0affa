package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.invoice.attachment.AttachFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that support an invoice (BG-24), over HTTP. */
class AttachmentTest extends InvoiceTest {

    private static final byte[] SHEET = "day;hours\n2026-11-20;7.5\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLAN = "%PDF-1.7 a plan, as far as anybody looks".getBytes(StandardCharsets.UTF_8);

    private String kept(String mediaType, byte[] content) {
        return api.user
                .post("/invoices/attachments", mediaType, content)
                .expect(201)
                .at("/file")
                .asText();
    }

    private ObjectNode attaching(String... files) {
        var draft = InvoiceApi.draft(client);
        var attachments = draft.putArray("attachments");
        for (int i = 0; i < files.length; i += 3) {
            attachments
                    .addObject()
                    .put("reference", "A-" + i)
                    .put("description", "Stundenzettel")
                    .put("fileName", files[i])
                    .put("mimeType", files[i + 1])
                    .put("file", files[i + 2]);
        }
        return draft;
    }

    private String drafted(ObjectNode draft) {
        return api.user.post("/invoices", draft).expect(201).at("/id").asText();
    }

    @Test
    void a_file_is_carried_in_both_syntaxes_and_in_the_pdf_and_given_out_as_it_was() throws Exception {
        var id = drafted(attaching(
                "hours.csv",
                "text/csv",
                kept("text/csv", SHEET),
                "hours.csv",
                "application/pdf",
                kept("application/pdf", PLAN)));
        api.issue(id);

        var base64 = Base64.getEncoder().encodeToString(SHEET);
        for (var form : new String[] {"en16931-ubl", "en16931-cii"}) {
            var xml = api.user
                    .get("/invoices/" + id + "/documents/" + form)
                    .expect(200)
                    .text();
            assertThat(xml).contains(base64).contains("filename=\"hours.csv\"").contains("mimeCode=\"text/csv\"");
        }
        try (var pdf = Loader.loadPDF(
                api.user.get("/invoices/" + id + "/pdf").expect(200).bytes())) {
            var names = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(names).containsOnlyKeys("factur-x.xml", "hours.csv", "3-hours.csv");
            assertThat(names.get("hours.csv").getEmbeddedFile().toByteArray()).isEqualTo(SHEET);
            assertThat(names.get("3-hours.csv").getEmbeddedFile().toByteArray()).isEqualTo(PLAN);
            assertThat(names.get("hours.csv").getCOSObject().getNameAsString("AFRelationship"))
                    .isEqualTo("Supplement");
            assertThat(names.get("factur-x.xml").getCOSObject().getNameAsString("AFRelationship"))
                    .isEqualTo("Alternative");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Anlagen", "Stundenzettel");
        }
        var given = api.reader.get("/invoices/" + id + "/attachments/0").expect(200);
        assertThat(given.bytes()).isEqualTo(SHEET);
        assertThat(given.header("Content-Disposition")).startsWith("attachment").contains("hours.csv");
        assertThat(given.header("Content-Type")).startsWith("text/csv");
        api.user.get("/invoices/" + id + "/attachments/2").expectProblem(404, "not-found");
        api.user.get("/invoices/" + id + "/attachments/-1").expectProblem(404, "not-found");
        another().user.get("/invoices/" + id + "/attachments/0").expectProblem(404, "not-found");
    }

    @Test
    void a_file_that_came_with_an_import_goes_out_again_with_the_invoice() {
        var id = drafted(attaching("hours.csv", "text/csv", kept("text/csv", SHEET)));
        api.issue(id);
        var xml = api.user
                .get("/invoices/" + id + "/documents/en16931-ubl")
                .expect(200)
                .bytes();
        var other = another();

        var imported =
                other.user.post("/invoices/import", "application/xml", xml).expect(201);

        var draft = imported.at("/invoice/id").asText();
        assertThat(other.user
                        .get("/invoices/" + draft + "/attachments/0")
                        .expect(200)
                        .bytes())
                .isEqualTo(SHEET);
    }

    @Test
    void a_draft_can_attach_only_what_is_kept_for_this_organization() {
        var others = another()
                .user
                .post("/invoices/attachments", "text/csv", SHEET)
                .expect(201)
                .at("/file")
                .asText();
        for (var file : new String[] {others, "0".repeat(64), "../invoice/x", "", "\u0000"}) {
            var refused = api.user
                    .post("/invoices", attaching("a.csv", "text/csv", file))
                    .expect(422);
            assertThat(refused.at("/errors/0/pointer").asText()).isEqualTo("/attachments/0/file");
        }
        var id = api.drafted(client).at("/id").asText();
        var etag = api.user.get("/invoices/" + id).etag();
        api.user
                .ifMatch(etag)
                .put("/invoices/" + id, attaching("a.csv", "text/csv", "0".repeat(64)))
                .expectProblem(422, "validation")
                .expectError("/attachments/0/file", "unknown-file");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, <html>",
        "image/png, GIF89a",
        "image/jpeg, %PDF-1.4",
        "text/csv, 'a\u0001'",
        "application/vnd.oasis.opendocument.spreadsheet, nothing of the kind",
        "text/csv, ''"
    })
    void what_is_not_of_its_type_is_not_kept(String mediaType, String content) {
        api.user
                .post("/invoices/attachments", mediaType, content.getBytes(StandardCharsets.UTF_8))
                .expectProblem(422, "not-of-its-type");
    }

    @Test
    void other_types_and_larger_files_are_refused_and_a_reader_keeps_nothing() {
        assertThat(api.user.post("/invoices/attachments", "text/html", SHEET).status())
                .isEqualTo(415);
        assertThat(api.user
                        .post("/invoices/attachments", "text/csv", new byte[AttachFile.MAX_BYTES + 1])
                        .status())
                .isEqualTo(413);
        assertThat(api.reader.post("/invoices/attachments", "text/csv", SHEET).status())
                .isEqualTo(403);
    }
}
