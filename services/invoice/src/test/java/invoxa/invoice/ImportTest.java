package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.testing.Answer;
import invoxa.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Drafts from invoice files, over HTTP. */
class ImportTest extends InvoiceTest {

    private Answer read(byte[] xml) {
        return api.user.post("/invoices/import", "application/xml", xml);
    }

    @Test
    @Tag("slow")
    void every_published_invoice_becomes_a_draft_or_is_refused_with_reasons() throws IOException {
        var refused = new ArrayList<String>();
        var differing = new ArrayList<String>();
        var held = new ArrayList<String>();
        int drafts = 0;
        int exact = 0;
        int issued = 0;
        try (var files = Files.walk(Shared.path("data/invoices"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                var answer = read(Files.readAllBytes(file));
                if (answer.status() != 201) {
                    assertThat(answer.status()).as(file + ": " + answer.text()).isBetween(400, 499);
                    refused.add(file.getFileName() + ": " + answer.at("/detail").asText());
                    continue;
                }
                drafts++;
                if (answer.json().has("discrepancy")) {
                    differing.add(file.getFileName() + ": " + answer.at("/discrepancy"));
                } else {
                    exact++;
                }
                if (answer.at("/obstacles").isEmpty()) {
                    api.issue(answer.at("/invoice/id").asText());
                    issued++;
                } else {
                    held.add(file.getFileName() + ": " + answer.at("/obstacles"));
                }
            }
        }
        assertThat(refused).isEmpty();
        assertThat(held).isEmpty();
        assertThat(issued).isEqualTo(drafts);
        assertThat(differing).allMatch(said -> said.contains("BT-131"));
        assertThat(exact).isGreaterThan(differing.size());
    }

    @Test
    void a_file_that_is_no_invoice_is_refused() {
        read("<a/>".getBytes(StandardCharsets.UTF_8)).expect(422);
        read("nothing".getBytes(StandardCharsets.UTF_8)).expect(400);
        read(new byte[0]).expect(400);
        read("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8))
                .expect(400);
        api.user.post("/invoices/import", "{}").expect(415);
        assertThat(api.user.get("/invoices").at("/items")).isEmpty();
    }

    @Test
    void a_pdf_with_an_invoice_inside_becomes_a_draft_that_says_the_same() {
        var id = api.issued(client);
        var pdf = api.user.get("/invoices/" + id + "/pdf").expect(200).bytes();

        var read = api.user.post("/invoices/import", "application/pdf", pdf).expect(201);

        assertThat(read.at("/syntax").asText()).isEqualTo("CII");
        assertThat(read.at("/unplaced")).isEmpty();
        assertThat(read.json().has("discrepancy")).isFalse();
        assertThat(read.at("/number")).isEqualTo(api.get(id).at("/number"));
        assertThat(read.at("/invoice/totals")).isEqualTo(api.get(id).at("/totals"));
    }

    @Test
    void a_pdf_that_has_none_or_is_none_is_refused() {
        var draft = api.drafted(client).at("/id").asText();
        var without = api.user.get("/invoices/" + draft + "/pdf").expect(200).bytes();
        api.user.post("/invoices/import", "application/pdf", without).expectProblem(422, "no-invoice-inside");
        api.user
                .post(
                        "/invoices/import",
                        "application/pdf",
                        "%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8))
                .expectProblem(400, "unreadable-pdf");
        api.user
                .post("/invoices/import", "application/pdf", Arrays.copyOf(without, without.length / 2))
                .expect(400);
    }
}
