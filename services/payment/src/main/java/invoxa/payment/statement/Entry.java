package invoxa.payment.statement;

import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Refund;
import invoxa.payment.domain.Reversal;
import invoxa.payment.remote.BilledDocuments.Document;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
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

    /** That a document was issued; none for a draft. */
    static Stream<Entry> ofDocument(Document document) {
        var kind = document.isCreditNote() ? EntryKind.CREDIT_NOTE : EntryKind.INVOICE;
        return ofDocument(document, kind, document.issueDate(), document.billed());
    }

    /** That a document was declared void; none where it was not. */
    static Stream<Entry> ofVoiding(Document document) {
        return ofDocument(
                document, EntryKind.VOID, document.voidedOn(), document.billed().negate());
    }

    private static Stream<Entry> ofDocument(
            Document document, EntryKind kind, @Nullable LocalDate date, BigDecimal amount) {
        var id = document.id();
        return document.number() == null || date == null
                ? Stream.empty()
                : Stream.of(new Entry(date, kind, id, id, document.number(), null, null, null, false, amount));
    }

    static Entry ofPayment(Payment payment) {
        return ofMoney(
                payment,
                EntryKind.PAYMENT,
                payment.receivedOn(),
                payment.id().value(),
                payment.method(),
                payment.reference(),
                payment.amount().negate());
    }

    static Entry ofRefund(Payment payment, Refund refund) {
        return ofMoney(
                payment,
                EntryKind.REFUND,
                refund.refundedOn(),
                refund.id(),
                refund.method(),
                refund.reference(),
                refund.amount());
    }

    /** @param zone in which the organization counts its days */
    static Entry ofReversal(Payment payment, Reversal reversal, ZoneId zone) {
        return ofMoney(
                payment,
                EntryKind.REVERSAL,
                LocalDate.ofInstant(reversal.made().at(), zone),
                payment.id().value(),
                payment.method(),
                payment.reference(),
                reversal.amount());
    }

    private static Entry ofMoney(
            Payment payment,
            EntryKind kind,
            LocalDate date,
            String id,
            PaymentMethod method,
            @Nullable String reference,
            BigDecimal amount) {
        return new Entry(
                date, kind, id, null, null, payment.id().value(), method, reference, payment.movesNoMoney(), amount);
    }
}
