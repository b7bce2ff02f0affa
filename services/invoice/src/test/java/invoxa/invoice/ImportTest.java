package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.swiss.QrReference;
import invoxa.testing.Answer;
import invoxa.testing.Shared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** One form of an issued invoice that is to be paid to this account. */
    private byte[] paidTo(String account, String form) {
        var draft = InvoiceApi.draft(client).put("currency", "CHF");
        draft.putObject("payment")
                .put("meansCode", "30")
                .putArray("creditTransfers")
                .addObject()
                .put("account", account);
        var id = api.user.post("/invoices", draft).expect(201).at("/id").asText();
        api.issue(id);
        return api.user
                .get("/invoices/" + id + "/documents/" + form)
                .expect(200)
                .bytes();
    }

    /** The first text between these two. */
    private static String between(String text, String before, String after) {
        int from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    @ParameterizedTest
    @CsvSource({
        "ubl, cbc:PaymentID, /Invoice/cac:PaymentMeans/cbc:PaymentID",
        "cii, ram:PaymentReference, /CrossIndustryInvoice/rsm:SupplyChainTradeTransaction"
                + "/ram:ApplicableHeaderTradeSettlement/ram:PaymentReference"
    })
    void what_a_file_quotes_to_a_QR_IBAN_is_left_out_and_named_and_the_draft_is_given_its_own(
            String form, String element, String path) {
        var file = new String(paidTo("CH4431999123000889012", form), StandardCharsets.UTF_8);
        var reference = between(file, "<" + element + ">", "</");
        assertThat(QrReference.of(reference)).contains(reference);

        for (var quoted : List.of(reference, "Vertrag 7")) {
            var read = read(file.replace(reference, quoted).getBytes(StandardCharsets.UTF_8))
                    .expect(201);
            assertThat(read.at("/unplaced")).hasSize(1);
            assertThat(read.at("/unplaced/0/path").asText()).isEqualTo(path);
            assertThat(read.at("/unplaced/0/value").asText()).isEqualTo(quoted);
            assertThat(read.at("/obstacles")).isEmpty();
            assertThat(read.at("/invoice/invoice/payment/creditTransfers/0/account")
                            .asText())
                    .isEqualTo("CH4431999123000889012");
            assertThat(read.at("/invoice/invoice/payment").has("remittanceInformation"))
                    .isFalse();
            var own = api.issue(read.at("/invoice/id").asText())
                    .at("/invoice/payment/remittanceInformation")
                    .asText();
            assertThat(QrReference.of(own)).contains(own);
            assertThat(own).isNotEqualTo(reference);
        }
    }

    @Test
    void what_a_file_quotes_to_another_account_stays() {
        var file = paidTo("CH5800791123000889012", "ubl");
        var quoted = between(new String(file, StandardCharsets.UTF_8), "<cbc:PaymentID>", "</");
        var read = read(file).expect(201);
        assertThat(read.at("/unplaced")).isEmpty();
        assertThat(read.at("/invoice/invoice/payment/remittanceInformation").asText())
                .isEqualTo(quoted);
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
