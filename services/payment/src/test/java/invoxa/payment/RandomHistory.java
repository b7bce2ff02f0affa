package invoxa.payment;

import static invoxa.payment.Business.part;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What may happen between a business and its client in January 2026, by chance; what is refused just does not happen.
 */
final class RandomHistory {

    private final Business business;
    private final Random random;
    private final List<String> invoices = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    RandomHistory(Business business, long seed) {
        this.business = business;
        this.random = new Random(seed);
    }

    void happen(int times) {
        for (int i = 0; i < times; i++) {
            happen();
        }
    }

    List<String> told() {
        return told;
    }

    private void happen() {
        switch (random.nextInt(9)) {
            case 0, 1 -> invoices.add(business.invoiceOn(amount(), day()));
            case 2, 3 -> pay();
            case 4 -> tried("credit", "/invoices/" + any(invoices) + "/credit", "{}");
            case 5 -> tried("void", "/invoices/" + any(invoices) + "/void", Map.of("reason", "chance"));
            case 6 ->
                tried(
                        "refund",
                        "/payments/" + any(creditable()) + "/refunds",
                        Map.of("amount", amount(), "refundedOn", day()));
            case 7 ->
                tried(
                        "allocate",
                        "/payments/" + any(creditable()) + "/allocations",
                        Map.of("invoiceId", any(invoices), "amount", amount()));
            default -> tried("reverse", "/payments/" + any(payments) + "/reverse", Map.of("reason", "chance"));
        }
    }

    private void pay() {
        var first = amount();
        var payment = new HashMap<String, Object>(
                invoices.isEmpty() || random.nextBoolean()
                        ? business.payment(first)
                        : business.payment(first, part(any(invoices), first)));
        payment.put("receivedOn", day());
        var answer = business.user.post("/payments", payment);
        told.add("pay " + first + " " + answer.status());
        if (answer.status() == 201) {
            payments.add(answer.at("/id").asText());
        }
    }

    private void tried(String what, String path, Object body) {
        var answer = business.user.post(path, body);
        told.add(what + " " + path + " " + answer.status());
        if (answer.status() >= 500) {
            throw new AssertionError(what + " " + path + " answered " + answer.status());
        }
    }

    /** Payments and the credit of credit notes. */
    private List<String> creditable() {
        return business
                .user
                .get("/payments?limit=200&clientId=" + business.client)
                .expect(200)
                .at("/items")
                .findValuesAsText("id")
                .stream()
                .filter(id -> id.startsWith("pay_"))
                .toList();
    }

    private String any(List<String> ids) {
        return ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
    }

    private String amount() {
        return BigDecimal.valueOf(1 + random.nextInt(9_999), 2).toPlainString();
    }

    private String day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(30)).toString();
    }

    /** Waits until what credit notes owe has become credit, and nothing is pending. */
    boolean settled() {
        for (int i = 0; i < 600; i++) {
            var closing = business.user
                    .get("/payments/statements/" + business.client + "?currency=EUR")
                    .expect(200)
                    .at("/closing")
                    .asText();
            if (owedLessCredit().compareTo(new BigDecimal(closing)) == 0) {
                return true;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    BigDecimal owedLessCredit() {
        var rows = business.user
                .get("/invoices/reports/outstanding?clientId=" + business.client)
                .expect(200)
                .at("/rows");
        var owed = rows.isEmpty()
                ? BigDecimal.ZERO
                : new BigDecimal(rows.at("/0/amount").asText());
        return owed.subtract(new BigDecimal(business.credit("EUR")));
    }
}
