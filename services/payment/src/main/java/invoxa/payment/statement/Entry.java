package invoxa.payment.statement;

import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement of account, in the statement's currency; ordered by day, then by kind, then by id.
 *
 * @param id of the document, payment or refund; a reversal has its payment's
 * @param number of the document; null where it is none
 * @param test whether it is of a test payment: no money moved
 * @param amount what it adds to what the client owes; negative where it lowers that
 */
record Entry(
        LocalDate date,
        EntryKind kind,
        String id,
        @Nullable String invoiceId,
        @Nullable String number,
        @Nullable String paymentId,
        @Nullable PaymentMethod method,
        @Nullable String reference,
        boolean test,
        BigDecimal amount)
        implements Comparable<Entry> {

    /** Where it stands among the others. */
    EntryPosition position() {
        return new EntryPosition(date, kind.place(), id);
    }

    @Override
    public int compareTo(Entry other) {
        return position().compareTo(other.position());
    }

    static Entry ofDocument(LocalDate date, EntryKind kind, String invoiceId, String number, BigDecimal amount) {
        return new Entry(date, kind, invoiceId, invoiceId, number, null, null, null, false, amount);
    }

    /** @param id the payment's, or of what became of it */
    static Entry ofMoney(
            LocalDate date,
            EntryKind kind,
            String id,
            Payment payment,
            PaymentMethod method,
            @Nullable String reference,
            BigDecimal amount) {
        return new Entry(date, kind, id, null, null, payment.id(), method, reference, payment.movedNoMoney(), amount);
    }
}
