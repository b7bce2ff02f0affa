package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.einvoice.pdf.SvgCode;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.kernel.Ids;
import invoxa.messaging.Event;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The client's page, the PDF, and sending. */
class PublicPageTest extends InvoiceTest {

    @Test
    void the_link_opens_the_page_and_the_first_visit_is_told() {
        var id = api.issued(client);
        var token = api.get(id).at("/publicToken").asText();
        var preview =
                api.anonymous.get("/invoices/public/" + token + "?preview=true").expect(200);
        assertThat(preview.at("/totals/payable").asText()).isEqualTo("141.47");
        assertThat(api.get(id).at("/state").asText()).isEqualTo("issued");
        for (int i = 0; i < 3; i++) {
            var page = api.anonymous.get("/invoices/public/" + token).expect(200);
            assertThat(page.at("/organizationName").asText()).isEqualTo("Beispiel Werkstatt GmbH");
            assertThat(page.at("/balance").asText()).isEqualTo("141.47");
            assertThat(page.text()).doesNotContain("Test User");
        }
        var invoice = api.get(id);
        assertThat(invoice.at("/state").asText()).isEqualTo("viewed");
        assertThat(invoice.at("/views/visits").asInt()).isEqualTo(1);
        assertThat(server.told(InvoiceEvents.VIEWED, id)).hasSize(1);
    }

    @Test
    void a_guess_opens_nothing() {
        var token = api.get(api.issued(client)).at("/publicToken").asText();
        char last = token.charAt(token.length() - 1);
        api.anonymous
                .get("/invoices/public/" + token.substring(0, token.length() - 1) + (last == 'a' ? 'b' : 'a'))
                .expect(404);
        api.anonymous.get("/invoices/public/" + token.substring(1)).expect(404);
        api.anonymous.get("/invoices/public/x").expect(404);
        api.anonymous.get("/invoices/public/" + "0".repeat(78)).expect(404);
        api.anonymous.get("/invoices/public/" + token + "/pdf").expect(200);
    }

    @Test
    void the_code_for_a_banking_app_asks_for_what_is_still_owed_and_is_gone_when_nothing_is() {
        var id = api.issued(client);
        var page = "/invoices/public/" + api.get(id).at("/publicToken").asText();
        assertThat(api.anonymous.get(page).expect(200).at("/paymentCode").asText())
                .isEqualTo("epc");
        api.apply(id, "pay_1", "41.47").expect(200);
        var code = api.anonymous.get(page + "/payment-code").expect(200);
        assertThat(code.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(SvgCode.read(code.text())).contains("DE02120300000000202051", "EUR100.00");
        api.apply(id, "pay_2", "100.00").expect(200);
        assertThat(api.anonymous.get(page).expect(200).json().has("paymentCode"))
                .isFalse();
        api.anonymous.get(page + "/payment-code").expect(404);
        api.anonymous.get("/invoices/public/x/payment-code").expect(404);
    }

    @Test
    void the_pdf_is_the_same_bytes_ever_after() throws Exception {
        var id = api.issued(client);
        var first = api.user.get("/invoices/" + id + "/pdf").expect(200);
        assertThat(first.header("Content-Type")).startsWith("application/pdf");
        assertThat(new String(first.bytes(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        api.apply(id, "pay_1", "1.00").expect(200);
        assertThat(api.user.get("/invoices/" + id + "/pdf").expect(200).bytes()).isEqualTo(first.bytes());
        eventually("the hash is kept", () -> api.form(id, "pdf").has("sha256"));
        var pdf = api.form(id, "pdf");
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first.bytes()));
        assertThat(pdf.at("/sha256").asText()).isEqualTo(hash);
        assertThat(pdf.at("/size").asInt()).isEqualTo(first.bytes().length);
    }

    @Test
    void a_pdf_is_drawn_in_the_background_and_a_draft_has_one_too() {
        var id = api.issued(client);
        eventually("drawn", () -> api.form(id, "pdf").has("sha256"));
        api.user
                .get("/invoices/" + api.drafted(client).at("/id").asText() + "/pdf")
                .expect(200);
    }

    @Test
    void it_is_sent_once_a_mail_server_has_taken_it() {
        var id = api.issued(client);
        var sent = api.user
                .post("/invoices/" + id + "/send", "{\"message\": \"Danke!\"}")
                .expect(200)
                .json();
        assertThat(sent.at("/state").asText()).isEqualTo("issued");
        assertThat(sent.at("/sendings/0/recipients/0").asText()).isEqualTo("rechnung@nordlicht.example");
        eventually(
                "asked",
                () -> !neighbours.heard(InvoiceEvents.SEND_REQUESTED.name(), id).isEmpty());
        var asked = neighbours
                .heard(InvoiceEvents.SEND_REQUESTED.name(), id)
                .getFirst()
                .data();
        assertThat(asked.at("/message").asText()).isEqualTo("Danke!");
        answer("failed", id, asked);
        assertThat(api.get(id).at("/sendings/0/failure").asText()).isEqualTo("250 Ok");
        answer("accepted", id, asked);
        var invoice = api.get(id);
        assertThat(invoice.at("/state").asText()).isEqualTo("sent");
        assertThat(invoice.at("/sendings/0").has("acceptedAt")).isTrue();
    }

    private void answer(String what, String invoiceId, JsonNode asked) {
        var event = """
                {"specversion": "1.0", "id": "%s", "source": "/notify", "type": "invoxa.notification.message.%s.v1",
                 "subject": "msg_1", "time": "2026-11-22T09:31:00Z", "organization": "%s",
                 "data": {"messageId": "msg_1", "kind": "invoice", "subjectId": "%s", "sendingId": "%s",
                          "recipients": [], "detail": "250 Ok"}}
                """.formatted(
                        Ids.next("evt"),
                        what,
                        api.organization,
                        invoiceId,
                        asked.at("/sendingId").asText());
        server.api()
                .as(server.tokens().service("notification"))
                .post("/invoices/events", Event.CONTENT_TYPE, event.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expect(204);
    }

    @Test
    void nothing_is_queued_before_an_owner_has_verified_the_address() {
        var id = api.issued(client);
        neighbours.mayNotSend(api.organization.value());
        api.user.post("/invoices/" + id + "/send", "{}").expectProblem(409, "address-not-verified");
        assertThat(api.get(id).at("/sendings")).isEmpty();
        assertThat(neighbours.heard(InvoiceEvents.SEND_REQUESTED.name(), id)).isEmpty();
    }

    @Test
    void wrong_recipients_are_named_and_a_draft_is_not_sent() {
        var id = api.issued(client);
        api.user
                .post("/invoices/" + id + "/send", "{\"recipients\": [\"a@b.example\", \"nobody\"]}")
                .expect(422)
                .expectError("/recipients/1", "invalid");
        api.user
                .post("/invoices/" + id + "/send", "{\"recipients\": [\"a@b.example\\r\\nBcc: c@d.example\"]}")
                .expect(422);
        api.user
                .post("/invoices/" + api.drafted(client).at("/id").asText() + "/send")
                .expectProblem(409, "not-issued");
    }
}
