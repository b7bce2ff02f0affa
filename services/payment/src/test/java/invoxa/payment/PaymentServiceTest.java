package invoxa.payment;

import static invoxa.payment.Business.part;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.payment.event.PaymentEvents;
import invoxa.testing.GoldenEvents;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The payment service")
class PaymentServiceTest extends BesideInvoices {

    @Test
    @DisplayName("sets one payment against two invoices and keeps the rest as the client's credit")
    void splits() {
        var one = business.invoice("100.00");
        var two = business.invoice("50.00");
        var payment = business.paid("200.00", part(one, "100.00"), part(two, "30.00"));
        assertThat(payment.at("/applied").asText()).isEqualTo("130.00");
        assertThat(payment.at("/credit").asText()).isEqualTo("70.00");
        assertThat(business.read(one).at("/state").asText()).isEqualTo("paid");
        assertThat(business.balance(two)).isEqualByComparingTo("20.00");
        assertThat(business.credit("EUR")).isEqualTo("70.00");

        var id = payment.at("/id").asText();
        var more = business.user
                .post("/payments/" + id + "/allocations", part(two, "20.00"))
                .expect(201);
        assertThat(more.at("/credit").asText()).isEqualTo("50.00");
        assertThat(business.balance(two)).isZero();
        var listed = business.user.get("/payments?invoiceId=" + two).expect(200);
        assertThat(listed.at("/items")).hasSize(1);
        assertThat(listed.at("/items/0/id").asText()).isEqualTo(id);
        assertThat(business.user
                        .get("/payments?invoiceId=" + business.invoice("1.00"))
                        .expect(200)
                        .at("/items"))
                .isEmpty();
    }

    @Test
    @DisplayName("applies what is owed where that is less than was allocated, and says so")
    void appliesWhatFits() {
        var invoice = business.invoice("100.00");
        business.paid("60.00", part(invoice, "60.00"));
        var payment = business.paid("60.00", part(invoice, "60.00"));
        assertThat(payment.at("/allocations")).hasSize(2);
        assertThat(payment.at("/allocations/0/state").asText()).isEqualTo("refused");
        assertThat(payment.at("/allocations/0/reason").asText()).isEqualTo("exceeds-balance");
        assertThat(payment.at("/allocations/1/applied").asText()).isEqualTo("40.00");
        assertThat(payment.at("/allocations/1/insteadOf")).isEqualTo(payment.at("/allocations/0/id"));
        assertThat(payment.at("/credit").asText()).isEqualTo("20.00");
        assertThat(business.balance(invoice)).isZero();
    }

    @Test
    @DisplayName("takes a part from its invoice, refunds the credit, and never more than there is")
    void removesAndRefunds() {
        var invoice = business.invoice("100.00");
        var payment = business.paid("100.00", part(invoice, "100.00"));
        var path = "/payments/" + payment.at("/id").asText();
        business.user.post(path + "/refunds", Map.of("amount", "0.01")).expectError("/amount", "exceeds-credit");
        var allocation =
                path + "/allocations/" + payment.at("/allocations/0/id").asText();
        for (int i = 0; i < 2; i++) {
            assertThat(business.user
                            .delete(allocation)
                            .expect(200)
                            .at("/credit")
                            .asText())
                    .isEqualTo("100.00");
        }
        assertThat(business.balance(invoice)).isEqualByComparingTo("100.00");
        var refunded =
                business.user.post(path + "/refunds", Map.of("amount", "99.99")).expect(201);
        assertThat(refunded.at("/credit").asText()).isEqualTo("0.01");
        business.user.post(path + "/refunds", Map.of("amount", "0.02")).expectError("/amount", "exceeds-credit");
        business.user.delete(path + "/allocations/alc_x").expect(404);
    }

    @Test
    @DisplayName("a reversed payment counts nowhere any more, and is no credit")
    void reverses() {
        var invoice = business.invoice("100.00");
        var payment = business.paid("150.00", part(invoice, "100.00"));
        var path = "/payments/" + payment.at("/id").asText();
        for (int i = 0; i < 2; i++) {
            var reversed = business.user
                    .post(path + "/reverse", Map.of("reason", "returned " + i))
                    .expect(200);
            assertThat(reversed.at("/reversal/reason").asText()).isEqualTo("returned 0");
            assertThat(reversed.at("/reversed").asText()).isEqualTo("150.00");
            assertThat(reversed.at("/applied").asText()).isEqualTo("0.00");
        }
        assertThat(business.balance(invoice)).isEqualByComparingTo("100.00");
        assertThat(business.credit("EUR")).isEqualTo("0");
        business.user.post(path + "/allocations", part(invoice, "1.00")).expectProblem(409, "reversed");
        business.user.post(path + "/refunds", Map.of("amount", "1.00")).expectProblem(409, "reversed");
        business.user.post(path + "/reverse", Map.of()).expectError("/reason", "required");
    }

    @Test
    @DisplayName("the same request again records nothing twice")
    void repeats() {
        var invoice = business.invoice("100.00");
        var body = business.payment("80.00", part(invoice, "30.00"));
        var keyed = business.user.idempotencyKey("once");
        var first = keyed.post("/payments", body).expect(201);
        assertThat(keyed.post("/payments", body).expect(201).bytes()).isEqualTo(first.bytes());
        assertThat(business.user.get("/payments").expect(200).at("/items")).hasSize(1);
        assertThat(business.balance(invoice)).isEqualByComparingTo("70.00");
    }

    @Test
    @DisplayName("tells notification once what came, when every invoice has answered")
    void announces() {
        var invoice = business.invoice("100.00");
        var id = business.paid("120.00", part(invoice, "100.00")).at("/id").asText();
        eventually(() -> !NEIGHBOURS.heard(PaymentEvents.RECEIVED.name(), id).isEmpty());
        business.user
                .post("/payments/" + id + "/refunds", Map.of("amount", "5.00"))
                .expect(201);
        var heard = NEIGHBOURS.heard(PaymentEvents.RECEIVED.name(), id);
        assertThat(heard).hasSize(1);
        var data = heard.getFirst().data(PaymentEvents.RECEIVED);
        assertThat(data.clientEmail()).isEqualTo("rechnung@nordlicht.example");
        assertThat(data.organizationName()).isEqualTo("Beispiel Werkstatt GmbH");
        assertThat(data.credit()).isEqualByComparingTo("20.00");
        assertThat(data.allocations()).hasSize(1);
        assertThat(data.allocations().getFirst().balance()).isEqualByComparingTo("0.00");
    }

    @Test
    @DisplayName("keeps what a credit note over a paid invoice owes the client, to be used for another invoice")
    void keepsCredit() {
        var paid = business.invoice("100.00");
        business.paid("100.00", part(paid, "100.00"));
        business.user
                .post("/invoices/" + paid + "/credit", Map.of("reason", "returned"))
                .expect(201);
        eventually(() -> business.credit("EUR").equals("100.00"));
        var credit = business.user.get("/payments").expect(200).at("/items/0");
        assertThat(credit.at("/method").asText()).isEqualTo("credit");
        var other = business.invoice("40.00");
        business.user
                .post("/payments/" + credit.at("/id").asText() + "/allocations", part(other, "40.00"))
                .expect(201);
        assertThat(business.balance(other)).isZero();
        assertThat(business.credit("EUR")).isEqualTo("60.00");
    }

    @Test
    @DisplayName("hears of a credit note how much the client has too much")
    void hearsCreditNotes() {
        assertThat(GoldenEvents.ofTheRepository()
                        .assertUnderstood(PaymentEvents.CREDIT_NOTE_ISSUED)
                        .creditToClient())
                .isEqualByComparingTo("500.00");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            amount, 0, /amount, not-positive
            amount, -1.00, /amount, not-positive
            amount, 1.001, /amount, too-many-decimals
            amount, 1000000000000, /amount, too-large
            amount, 1e3, /amount, invalid
            amount, NaN, /amount, invalid
            amount, 99999999999999999999, /amount, invalid
            currency, XXQ, /currency, invalid
            method, gold, /method, invalid
            method, credit, /method, invalid
            receivedOn, 2999-01-01, /receivedOn, range
            receivedOn, yesterday, /receivedOn, invalid
            clientId, cli_nobody, /clientId, unknown
            """)
    @DisplayName("names the field that is wrong, and records nothing")
    void namesTheField(String field, String value, String pointer, String code) {
        var body = new LinkedHashMap<>(business.payment("10.00"));
        body.put(field, value);
        business.user.post("/payments", body).expectError(pointer, code);
        assertThat(business.user.get("/payments").expect(200).at("/items")).isEmpty();
    }

    @Test
    @DisplayName("currencies never mix, and an invoice that cannot be paid is named")
    void currencies() {
        var dollars = business.invoice("10.00", "USD");
        business.user
                .post("/payments", business.payment("10.00", part(dollars, "10.00")))
                .expectError("/allocations/0/invoiceId", "other-currency");
        var euros = business.invoice("10.00");
        business.user
                .post("/payments", business.payment("10.00", part(euros, "10.01")))
                .expectError("/allocations", "exceeds-amount");
        business.user
                .post("/payments", business.payment("10.00", part(euros, "1.00"), part(euros, "1.00")))
                .expectError("/allocations/1/invoiceId", "repeated");
        business.user
                .post("/invoices/" + euros + "/void", Map.of("reason", "wrong"))
                .expect(200);
        business.user
                .post("/payments", business.payment("10.00", part(euros, "1.00")))
                .expectError("/allocations/0/invoiceId", "not-payable");
        assertThat(business.user.get("/payments").expect(200).at("/items")).isEmpty();
    }

    @Test
    @DisplayName("another organization's payments, clients and invoices are not there")
    void otherOrganizations() {
        var other = new Business(server, NEIGHBOURS);
        var invoice = business.invoice("10.00");
        var payment = business.paid("10.00", part(invoice, "4.00"));
        var path = "/payments/" + payment.at("/id").asText();
        var allocation =
                path + "/allocations/" + payment.at("/allocations/0/id").asText();
        other.user.get(path).expect(404);
        other.user.post(path + "/allocations", part(invoice, "1.00")).expect(404);
        other.user.delete(allocation).expect(404);
        other.user.post(path + "/refunds", Map.of("amount", "1.00")).expect(404);
        other.user.post(path + "/reverse", Map.of("reason", "mine")).expect(404);
        other.user
                .post("/payments", other.payment("1.00", part(invoice, "1.00")))
                .expectError("/allocations/0/invoiceId", "unknown");
        var body = new LinkedHashMap<>(other.payment("1.00"));
        body.put("clientId", business.client);
        other.user.post("/payments", body).expectError("/clientId", "unknown");
        assertThat(other.user.get("/payments").expect(200).at("/items")).isEmpty();
        assertThat(business.show(payment.at("/id").asText()).bytes()).isEqualTo(payment.bytes());
        server.api().get(path).expect(401);
    }

    @Test
    @DisplayName("sixteen at once over four invoices: every cent is where the sums say")
    void everyCent() throws Exception {
        var invoices =
                IntStream.range(0, 4).mapToObj(i -> business.invoice("100.00")).toList();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tasks = IntStream.range(0, 16)
                    .<Callable<Void>>mapToObj(seed -> () -> {
                        act(new Random(seed), invoices);
                        return null;
                    })
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        assertThat(sumsHold(invoices)).isTrue();
    }

    private void act(Random random, List<String> invoices) {
        for (int round = 0; round < 2; round++) {
            var first = invoices.get(random.nextInt(4));
            var payment = business.paid("37.51", part(first, "2" + random.nextInt(10) + ".37"));
            var path = "/payments/" + payment.at("/id").asText();
            var second = part(invoices.get(random.nextInt(4)), "3.0" + random.nextInt(10));
            assertThat(business.user.post(path + "/allocations", second).status())
                    .isEqualTo(201);
            switch (random.nextInt(4)) {
                case 0 ->
                    business.user
                            .delete(path + "/allocations/"
                                    + payment.at("/allocations/0/id").asText())
                            .expect(200);
                case 1 ->
                    business.user
                            .post(path + "/reverse", Map.of("reason", "bounced"))
                            .expect(200);
                case 2 ->
                    business.user
                            .post(path + "/refunds", Map.of("amount", "1.23"))
                            .expect(201);
                default -> business.show(payment.at("/id").asText());
            }
        }
    }

    /** Of each payment and of each invoice, from what the two services say. */
    private boolean sumsHold(List<String> invoices) {
        var applied = new LinkedHashMap<String, BigDecimal>();
        var items = new ArrayList<com.fasterxml.jackson.databind.JsonNode>();
        business.user.get("/payments?limit=200").expect(200).at("/items").forEach(items::add);
        for (var payment : items) {
            var sum = BigDecimal.ZERO;
            for (var part : List.of("applied", "pending", "credit", "refunded", "reversed")) {
                sum = sum.add(new BigDecimal(payment.at("/" + part).asText()));
            }
            assertThat(sum).isEqualByComparingTo(payment.at("/amount").asText());
            assertThat(payment.at("/pending").asText()).isEqualTo("0.00");
            for (var one : payment.at("/allocations")) {
                applied.merge(
                        one.at("/invoiceId").asText(),
                        new BigDecimal(one.at("/applied").asText()),
                        BigDecimal::add);
            }
        }
        for (var invoice : invoices) {
            assertThat(business.balance(invoice))
                    .isNotNegative()
                    .isEqualByComparingTo(
                            new BigDecimal("100.00").subtract(applied.getOrDefault(invoice, BigDecimal.ZERO)));
        }
        return items.size() == 32;
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
