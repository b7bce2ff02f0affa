package invoxa.invoice.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has been set against an invoice's total: payments by the payment's id, credits by the credit note's id.
 *
 * <p>A payment that was taken back stays, marked so, and one that is taken back before it came leaves a mark too: a
 * late or repeated message can then not apply it.
 */
public record Settlement(Map<String, Payment> payments, Map<String, Credit> credits) {

    public static final Settlement NONE = new Settlement(Map.of(), Map.of());
    static final int MAX_PAYMENTS = 1_000;

    /**
     * @param method such as {@code bank-transfer}, as the payment service names it; null where it gave none
     * @param receivedOn the day the money came, null where it was not said
     * @param takenBackAt null while it counts
     * @param test true for a test payment, with which no money moved; else null
     */
    public record Payment(
            BigDecimal amount,
            @Nullable String method,
            @Nullable LocalDate receivedOn,
            Instant appliedAt,
            @Nullable Instant takenBackAt,
            @Nullable Boolean test) {

        public boolean counts() {
            return takenBackAt == null;
        }

        /** Whether it is a test payment. */
        public boolean movedNoMoney() {
            return test != null && test;
        }

        Payment takenBack(Instant at) {
            return new Payment(amount, method, receivedOn, appliedAt, at, test);
        }
    }

    /**
     * @param number of the credit note
     * @param amount how much of the credit note went against what was still owed; the rest went to the client
     * @param total what the credit note is over
     */
    public record Credit(String number, BigDecimal amount, BigDecimal total, Instant appliedAt) {}

    public Settlement {
        payments = payments == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(payments));
        credits = credits == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(credits));
    }

    public BigDecimal paid() {
        return payments.values().stream()
                .filter(Payment::counts)
                .map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What of {@link #paid} is of test payments. */
    public BigDecimal paidByTest() {
        return payments.values().stream()
                .filter(payment -> payment.counts() && payment.movedNoMoney())
                .map(Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a test payment counts. */
    public boolean hasTestPayments() {
        return payments.values().stream().anyMatch(payment -> payment.counts() && payment.movedNoMoney());
    }

    public BigDecimal credited() {
        return credits.values().stream().map(Credit::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean hasPayments() {
        return payments.values().stream().anyMatch(Payment::counts);
    }

    Settlement with(String paymentId, Payment payment) {
        var more = new LinkedHashMap<>(payments);
        more.put(paymentId, payment);
        return new Settlement(more, credits);
    }

    Settlement withCredit(String creditNoteId, Credit credit) {
        var more = new LinkedHashMap<>(credits);
        more.put(creditNoteId, credit);
        return new Settlement(payments, more);
    }
}
