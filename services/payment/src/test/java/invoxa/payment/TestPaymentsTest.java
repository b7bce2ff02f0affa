package invoxa.payment;

import static invoxa.payment.Business.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import invoxa.payment.domain.Payment;
import invoxa.payment.event.PaymentEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a test payment touches says TEST:")
class TestPaymentsTest extends BesideInvoices {

    /** The payment that an invoice got by the sandbox. */
    private JsonNode testPayment(String invoice) {
        var token = business.read(invoice).at("/publicToken").asText();
        var id = server.api()
                .post("/payments/public/" + token + "/attempts")
                .expect(201)
                .at("/id")
                .asText();
        var decided = server.api()
                .post("/payments/sandbox/" + id + "/outcome", Map.of("outcome", "succeed"))
                .expect(200);
        return business.show(decided.at("/paymentId").asText()).json();
    }

    @Test
    @DisplayName("the offer, the attempt and the page")
    void offerAttemptPage() {
        var invoice = business.invoice("80.00");
        var page =
                "/payments/public/" + business.read(invoice).at("/publicToken").asText();
        assertThat(server.api().get(page + "/options").expect(200).at("/items").toString())
                .isEqualTo("[{\"provider\":\"sandbox\",\"test\":true}]");
        var attempt = server.api().post(page + "/attempts").expect(201);
        assertThat(attempt.at("/test").asBoolean()).isTrue();
        assertThat(server.api()
                        .get("/payments/sandbox/" + attempt.at("/id").asText())
                        .expect(200)
                        .text())
                .contains("<html lang=\"de\">", "<title>TEST-Zahlung<", ">TEST – es fließt kein Geld<");
        testPayment(business.invoice("1.00"));
        business.paid("80.00", part(invoice, "80.00"));
        assertThat(server.api().get(page + "/options").expect(200).at("/items"))
                .as("nothing is owed any more")
                .isEmpty();
    }

    @Test
    @DisplayName("the payment, the event for its receipt, and the invoice it pays, and no other")
    void paymentReceiptInvoice() {
        var invoice = business.invoice("80.00");
        var payment = testPayment(invoice);
        assertThat(payment.at("/test").asBoolean()).isTrue();
        var id = payment.at("/id").asText();
        eventually(() -> !NEIGHBOURS.heard(PaymentEvents.RECEIVED.name(), id).isEmpty());
        var event = NEIGHBOURS.heard(PaymentEvents.RECEIVED.name(), id).getFirst();
        assertThat(event.data(PaymentEvents.RECEIVED).test()).isTrue();
        var shown = business.read(invoice);
        assertThat(shown.at("/test").asBoolean()).isTrue();
        assertThat(shown.at("/payments/0/test").asBoolean()).isTrue();
        var other = business.invoice("80.00");
        var money = business.paid("80.00", part(other, "80.00"));
        assertThat(money.at("/test").asBoolean()).isFalse();
        assertThat(business.read(other).at("/test").asBoolean()).isFalse();
        assertThat(business.read(other).at("/payments/0/test").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("lists, statements and reports, each of what rests on it")
    void listsStatementsReports() {
        testPayment(business.invoice("80.00"));
        business.paid("5.00");
        var listed = business.user.get("/payments").expect(200).at("/items");
        assertThat(listed.findValuesAsText("test")).containsExactlyInAnyOrder("true", "false");
        var path = "/payments/statements/" + business.client;
        var statement = business.user.get(path + "?currency=EUR").expect(200).at("/items");
        assertThat(statement).hasSize(3);
        for (var line : statement) {
            assertThat(line.at("/test").asBoolean())
                    .as(line.toString())
                    .isEqualTo(line.at("/amount").asText().equals("-80.00"));
        }
        var rows = business.user
                .get(path + "/export?currency=EUR")
                .expect(200)
                .text()
                .split("\r\n");
        assertThat(rows[0]).endsWith(",paymentId,test");
        assertThat(rows)
                .filteredOn(row -> row.endsWith(",TEST"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(",-80.00,"));
        var received = business.user
                .get("/payments/received?from=2026-01-01&to=2099-12-31")
                .expect(200)
                .at("/rows");
        assertThat(received.toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"count\":2,\"amount\":\"85.00\","
                        + "\"testCount\":1,\"testAmount\":\"80.00\"}]");
        var outstanding =
                business.user.get("/invoices/reports/outstanding").expect(200).at("/paidByTest");
        assertThat(outstanding.toString()).isEqualTo("[{\"currency\":\"EUR\",\"count\":1,\"amount\":\"80.00\"}]");
    }

    @Test
    @DisplayName("credit that comes of it: what was paid too much, and what a credit note gives back")
    void credit() {
        var late = business.invoice("80.00");
        var token = business.read(late).at("/publicToken").asText();
        var attempt = server.api()
                .post("/payments/public/" + token + "/attempts")
                .expect(201)
                .at("/id")
                .asText();
        business.paid("80.00", part(late, "80.00"));
        server.api()
                .post("/payments/sandbox/" + attempt + "/outcome", Map.of("outcome", "succeed"))
                .expect(200);
        business.paid("1.00");
        assertThat(testCredit()).isEqualTo("81.00, of which 80.00");

        var credited = business.invoice("20.00");
        testPayment(credited);
        business.user
                .post("/invoices/" + credited + "/credit", Map.of("reason", "returned"))
                .expect(201);
        eventually(() -> testCredit().equals("101.00, of which 100.00"));
    }

    private String testCredit() {
        var credit = business.user
                .get("/payments/credit?clientId=" + business.client)
                .expect(200)
                .at("/items/0");
        return credit.at("/amount").asText() + ", of which "
                + credit.at("/testAmount").asText();
    }

    @Test
    @DisplayName(
            "a payment that the sandbox stored before it said so is one for ever, and a person's card payment is none")
    void storedBefore() {
        var stored = """
                {"id": "pay_01jd3c5v2e7m8r9s0t1v2w3x5b", "organization": "org_01jd3c5v2e7m8r9s0t1v2w3x41",
                 "clientId": "cli_01jd3c5v2e7m8r9s0t1v2w3x44", "organizationName": "Beispiel Werkstatt GmbH",
                 "method": "card", "amount": "80.00", "currency": "EUR", "receivedOn": "2026-01-31",
                 "reference": "SANDBOX", "note": "Paid on the sandbox page: no money moved.",
                 "origin": "att_01jd3c5v2e7m8r9s0t1v2w3x4101jd3c5v2e7m8r9s0t1v2w3x42",
                 "allocations": [], "refunds": [], "announced": true,
                 "created": {"at": "2026-01-31T09:30:00Z", "by": "%1$s", "name": "%1$s"},
                 "changed": {"at": "2026-01-31T09:30:00Z", "by": "payment", "name": "payment"}}
                """;
        var before = read(stored.formatted("sandbox"));
        assertThat(before.movesNoMoney()).isTrue();
        assertThat(read(new String(Json.write(before), StandardCharsets.UTF_8)).test())
                .isTrue();
        assertThat(Json.tree(before).at("/test").asBoolean()).isTrue();
        assertThat(read(stored.formatted("usr_01jd3c5v2e7m8r9s0t1v2w3x43")).movesNoMoney())
                .isFalse();
        assertThat(before.organization()).isEqualTo(new OrganizationId("org_01jd3c5v2e7m8r9s0t1v2w3x41"));
    }

    private static Payment read(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), Payment.class);
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("half a minute has passed").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
