package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.invoice.event.InvoiceEvents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Payments against an invoice, in every order, as often as it comes. */
class PaymentTest extends InvoiceTest {

    @Test
    void a_payment_lowers_the_balance_once_however_often_it_is_asked() {
        var id = api.issued(client);
        for (int i = 0; i < 3; i++) {
            var answer = api.apply(id, "pay_1", "41.47").expect(200);
            assertThat(answer.at("/applied").asText()).isEqualTo("41.47");
            assertThat(answer.at("/balance").asText()).isEqualTo("100.00");
            assertThat(answer.at("/state").asText()).isEqualTo("partially-paid");
        }
        assertThat(api.get(id).at("/payments")).hasSize(1);
        assertThat(api.apply(id, "pay_2", "100").expect(200).at("/state").asText())
                .isEqualTo("paid");
        assertThat(server.told(InvoiceEvents.PAID, id)).hasSize(1);
        assertThat(server.told(InvoiceEvents.PAYMENT_APPLIED, id)).hasSize(2);
    }

    @Test
    void never_more_than_is_owed_is_applied() {
        var id = api.issued(client);
        api.apply(id, "pay_1", "100.00").expect(200);
        var refused = api.apply(id, "pay_2", "41.48").expectProblem(409, "exceeds-balance");
        assertThat(refused.at("/balance").asText()).isEqualTo("41.47");
        assertThat(refused.at("/currency").asText()).isEqualTo("EUR");
        api.apply(id, "pay_2", "41.47").expect(200);
        api.apply(id, "pay_3", "0.01").expectProblem(409, "exceeds-balance");
        assertThat(api.get(id).at("/balance").asText()).isEqualTo("0.00");
    }

    @Test
    void a_test_payment_marks_the_invoice_for_as_long_as_it_counts() {
        var id = api.issued(client);
        api.payment
                .put("/invoices/" + id + "/payments/pay_1", "{\"amount\": \"10.00\", \"test\": true}")
                .expect(200);
        api.apply(id, "pay_2", "20.00").expect(200);
        var marked = api.get(id);
        assertThat(marked.at("/test").asBoolean()).isTrue();
        assertThat(marked.at("/payments/0/test").asBoolean()).isTrue();
        assertThat(marked.at("/payments/1/test").asBoolean()).isFalse();
        var token = marked.at("/publicToken").asText();
        assertThat(api.user
                        .anonymous()
                        .get("/invoices/public/" + token)
                        .expect(200)
                        .at("/test")
                        .asBoolean())
                .isTrue();
        assertThat(listed(id).at("/test").asBoolean()).isTrue();
        assertThat(paidByTest()).isEqualTo("[{\"currency\":\"EUR\",\"count\":1,\"amount\":\"10.00\"}]");
        assertThat(api.user.get("/invoices/export").expect(200).text()).contains("," + id + ",10.00\r\n");

        api.takeBack(id, "pay_1").expect(200);
        assertThat(api.get(id).at("/test").asBoolean()).isFalse();
        assertThat(listed(id).at("/test").asBoolean()).isFalse();
        assertThat(paidByTest()).isEqualTo("[]");
    }

    private JsonNode listed(String id) {
        for (var row : api.user.get("/invoices").expect(200).at("/items")) {
            if (row.at("/id").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError(id + " is not in the list");
    }

    private String paidByTest() {
        return api.reader
                .get("/invoices/reports/outstanding?clientId=" + client)
                .expect(200)
                .at("/paidByTest")
                .toString();
    }

    @Test
    void another_amount_under_the_same_id_is_refused() {
        var id = api.issued(client);
        api.apply(id, "pay_1", "10.00").expect(200);
        api.apply(id, "pay_1", "10.01").expectProblem(409, "applied-otherwise");
        api.apply(id, "pay_1", "10.0").expect(200);
        assertThat(api.get(id).at("/paid").asText()).isEqualTo("10.00");
    }

    @Test
    void what_was_taken_back_stays_taken_back_whatever_comes_late() {
        var id = api.issued(client);
        api.apply(id, "pay_1", "10.00").expect(200);
        assertThat(api.takeBack(id, "pay_1").expect(200).at("/balance").asText())
                .isEqualTo("141.47");
        api.apply(id, "pay_1", "10.00").expectProblem(409, "taken-back");
        api.takeBack(id, "pay_1").expect(200);
        assertThat(api.get(id).at("/state").asText()).isEqualTo("issued");

        api.takeBack(id, "pay_2").expect(200);
        api.apply(id, "pay_2", "10.00").expectProblem(409, "taken-back");
        assertThat(api.get(id).at("/balance").asText()).isEqualTo("141.47");
        assertThat(api.get(id).at("/payments")).isEmpty();
    }

    @Test
    void wrong_amounts_are_named() {
        var id = api.issued(client);
        api.apply(id, "pay_1", "0").expectError("/amount", "not-positive");
        api.apply(id, "pay_1", "-5.00").expectError("/amount", "not-positive");
        api.apply(id, "pay_1", "1.001").expectError("/amount", "too-many-decimals");
        api.payment.put("/invoices/" + id + "/payments/pay_1", "{}").expectError("/amount", "required");
        api.payment
                .put("/invoices/" + id + "/payments/pay_1", "{\"amount\": \"1.00\", \"currency\": \"USD\"}")
                .expectError("/currency", "other-currency");
        assertThat(api.get(id).at("/payments")).isEmpty();
    }

    @Test
    void a_draft_and_a_void_invoice_are_not_paid() {
        var draft = api.drafted(client).at("/id").asText();
        api.apply(draft, "pay_1", "1.00").expectProblem(409, "not-payable");
        var id = api.issued(client);
        api.user.post("/invoices/" + id + "/void", "{\"reason\": \"twice\"}").expect(200);
        api.apply(id, "pay_1", "1.00").expectProblem(409, "not-payable");
    }

    @Test
    void thirty_two_at_once_never_exceed_the_balance() throws Exception {
        var id = api.issued(client);
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> api.apply(id, "pay_" + i, "10.00").status())
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                answers.add(done.get());
            }
        }
        assertThat(answers).filteredOn(status -> status == 200).hasSize(14);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(18);
        var invoice = api.get(id);
        assertThat(new BigDecimal(invoice.at("/paid").asText())).isEqualByComparingTo("140.00");
        assertThat(invoice.at("/balance").asText()).isEqualTo("1.47");
    }

    @Test
    void applying_and_taking_back_at_once_ends_with_nothing_applied() throws Exception {
        var id = api.issued(client);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(i -> () -> i % 2 == 0
                            ? api.apply(id, "pay_" + i / 4, "10.00").status()
                            : api.takeBack(id, "pay_" + i / 4).status())
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isIn(200, 409);
            }
        }
        assertThat(api.get(id).at("/balance").asText()).isEqualTo("141.47");
    }
}
