package invoxa.payment;

import static invoxa.payment.Business.part;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.AllocationId;
import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.PaymentId;
import invoxa.payment.domain.Allocation;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Stamp;
import invoxa.payment.store.Payments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sandbox provider, and what a crash left open")
class SandboxTest extends BesideInvoices {

    private String attempts(String invoice) {
        return "/payments/public/" + business.read(invoice).at("/publicToken").asText() + "/attempts";
    }

    @Test
    @DisplayName("an attempt that succeeds pays the invoice once, however often its outcome comes")
    void succeeds() throws Exception {
        var invoice = business.invoice("80.00");
        var path = attempts(invoice);
        var attempt = server.api().post(path).expect(201);
        assertThat(attempt.at("/amount").asText()).isEqualTo("80.00");
        assertThat(server.api().post(path).expect(200).at("/id")).isEqualTo(attempt.at("/id"));
        var outcome = "/payments/sandbox/" + attempt.at("/id").asText() + "/outcome";
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> server.api()
                            .post(outcome, Map.of("outcome", "succeed"))
                            .status())
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        server.api().post(outcome, Map.of("outcome", "fail")).expectProblem(409, "already-decided");
        assertThat(business.balance(invoice)).isZero();
        assertThat(business.user.get("/payments").expect(200).at("/items")).hasSize(1);
        server.api().post(path).expectProblem(409, "nothing-to-pay");
    }

    @Test
    @DisplayName("a failed attempt pays nothing, and another may begin")
    void fails() {
        var invoice = business.invoice("80.00");
        var path = attempts(invoice);
        var id = server.api().post(path).expect(201).at("/id").asText();
        var outcome = "/payments/sandbox/" + id + "/outcome";
        server.api().post(outcome, Map.of("outcome", "fail")).expect(200);
        server.api().post(outcome, Map.of("outcome", "fail")).expect(200);
        server.api().post(outcome, Map.of("outcome", "succeed")).expectProblem(409, "already-decided");
        assertThat(business.balance(invoice)).isEqualByComparingTo("80.00");
        assertThat(business.user.get("/payments").expect(200).at("/items")).isEmpty();
        assertThat(server.api().post(path).expect(201).at("/id").asText()).isNotEqualTo(id);
    }

    @Test
    @DisplayName("what comes late, when the invoice is paid already, is the client's credit")
    void late() {
        var invoice = business.invoice("80.00");
        var id = server.api().post(attempts(invoice)).expect(201).at("/id").asText();
        business.paid("50.00", part(invoice, "50.00"));
        server.api()
                .post("/payments/sandbox/" + id + "/outcome", Map.of("outcome", "succeed"))
                .expect(200);
        assertThat(business.balance(invoice)).isZero();
        assertThat(business.credit("EUR")).isEqualTo("50.00");
    }

    @Test
    @DisplayName("many who begin at once get the same attempt")
    void oneAttempt() throws Exception {
        var path = attempts(business.invoice("80.00"));
        var ids = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tasks = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(
                            i -> () -> server.api().post(path).at("/id").asText())
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                ids.add(done.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    @DisplayName("the page says TEST, runs nothing, and its buttons work")
    void page() {
        var invoice = business.invoice("80.00");
        var id = server.api().post(attempts(invoice)).expect(201).at("/id").asText();
        var page = server.api().get("/payments/sandbox/" + id).expect(200);
        assertThat(page.text()).contains("TEST", "80.00 EUR").doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "style-src 'sha256-");
        var form = "application/x-www-form-urlencoded";
        var outcome = "/payments/sandbox/" + id + "/outcome";
        server.api()
                .post(outcome, form, "outcome=perhaps".getBytes(StandardCharsets.UTF_8))
                .expectError("/outcome", "invalid");
        server.api().post(outcome, Map.of("outcome", "perhaps")).expectError("/outcome", "invalid");
        server.api().post(outcome, Map.of()).expectError("/outcome", "required");
        server.api()
                .post(outcome, form, "outcome=succeed".getBytes(StandardCharsets.UTF_8))
                .expect(303);
        assertThat(server.api().get("/payments/sandbox/" + id).expect(200).text())
                .contains("Die Testzahlung ist gelungen. Es ist kein Geld geflossen.")
                .doesNotContain("<form");
        assertThat(business.balance(invoice)).isZero();
    }

    @Test
    @DisplayName("tokens and attempts that do not exist are not found")
    void unknown() {
        server.api().post("/payments/public/nothing/attempts").expect(404);
        server.api().get("/payments/sandbox/att_x").expect(404);
        server.api()
                .post("/payments/sandbox/" + "att_" + "0".repeat(52) + "/outcome", Map.of("outcome", "fail"))
                .expect(404);
    }

    /** As a process left it that died after writing what it wants, whatever the invoice had heard by then. */
    private Payment left(String invoice, String amount) {
        var stamp = Stamp.ofService(Instant.now(java.time.Clock.systemUTC()).minusSeconds(60), "test");
        return new Payment(
                PaymentId.next(),
                business.organization,
                new ClientId(business.client),
                null,
                PaymentMethod.CASH,
                new BigDecimal(amount),
                CurrencyCode.of("EUR"),
                LocalDate.of(2026, 1, 31),
                null,
                null,
                null,
                null,
                List.of(Allocation.requested(
                        AllocationId.next(), new InvoiceId(invoice), null, new BigDecimal(amount))),
                List.of(),
                null,
                false,
                stamp,
                stamp);
    }

    @Test
    @DisplayName("what a crash left open, at whatever step, is finished by the sweep")
    void sweep() throws Exception {
        var payments = new Payments(server.store());
        var asService = server.api().as(server.tokens().service("payment")).of(business.organization);
        var open = new ArrayList<String>();
        var unasked = business.invoice("100.00");
        open.add(payments.addOnce(left(unasked, "40.00")).id());
        var asked = business.invoice("100.00");
        var askedBefore = left(asked, "40.00");
        asService
                .put(
                        "/invoices/" + asked + "/payments/"
                                + askedBefore.allocations().getFirst().id(),
                        Map.of("amount", "40.00"))
                .expect(200);
        open.add(payments.addOnce(askedBefore).id());
        var tooMuch = business.invoice("30.00");
        var declined = left(tooMuch, "40.00");
        open.add(payments.addOnce(declined.declined(
                        declined.allocations().getFirst().id(), "exceeds-balance", declined.created()))
                .id());
        var bounced = business.invoice("100.00");
        open.add(payments.addOnce(left(bounced, "40.00").reverse("bounced", declined.created()))
                .id());
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (open.stream()
                .anyMatch(id -> payments.get(business.organization, new PaymentId(id))
                                .content()
                                .openSince()
                        != null)) {
            assertThat(System.nanoTime()).as("forty seconds have passed").isLessThan(end);
            Thread.sleep(50);
        }
        assertThat(business.balance(unasked)).isEqualByComparingTo("60.00");
        assertThat(business.balance(asked)).isEqualByComparingTo("60.00");
        assertThat(business.balance(tooMuch)).isZero();
        assertThat(business.balance(bounced)).isEqualByComparingTo("100.00");
        assertThat(business.credit("EUR")).isEqualTo("10.00");
    }
}
