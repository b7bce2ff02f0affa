package invoxa.invoice.event;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Sending;
import invoxa.invoice.domain.Settlement.Credit;
import invoxa.messaging.Event;
import invoxa.messaging.EventType;
import invoxa.storage.OutboxMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of an invoice, each with the record that says what happened. */
public final class InvoiceEvents {

    public static final EventType<Issued> ISSUED = new EventType<>("invoxa.invoice.issued.v1", Issued.class);
    public static final EventType<SendRequested> SEND_REQUESTED =
            new EventType<>("invoxa.invoice.sendRequested.v1", SendRequested.class);
    public static final EventType<Viewed> VIEWED = new EventType<>("invoxa.invoice.viewed.v1", Viewed.class);
    public static final EventType<PaymentApplied> PAYMENT_APPLIED =
            new EventType<>("invoxa.invoice.paymentApplied.v1", PaymentApplied.class);
    public static final EventType<PaymentTakenBack> PAYMENT_TAKEN_BACK =
            new EventType<>("invoxa.invoice.paymentTakenBack.v1", PaymentTakenBack.class);
    public static final EventType<Paid> PAID = new EventType<>("invoxa.invoice.paid.v1", Paid.class);
    public static final EventType<Voided> VOIDED = new EventType<>("invoxa.invoice.voided.v1", Voided.class);
    public static final EventType<CreditNoteIssued> CREDIT_NOTE_ISSUED =
            new EventType<>("invoxa.invoice.creditNote.issued.v1", CreditNoteIssued.class);

    private InvoiceEvents() {}

    /** An invoice got its number; a credit note says so with {@link CreditNoteIssued}. */
    public record Issued(InvoiceFacts invoice) {}

    /**
     * The invoice is to be e-mailed with its PDF ({@code GET /invoices/{id}/pdf}); the notification service answers
     * with {@code sendingId}.
     *
     * @param message to the recipients, null for the usual text
     * @param xmlFormat in which the e-mail carries it as XML too ({@code GET /invoices/{id}/documents/{format}}), null
     *     for the PDF alone
     */
    public record SendRequested(
            InvoiceFacts invoice,
            String sendingId,
            List<String> recipients,
            @Nullable String message,
            @Nullable String xmlFormat) {
        public SendRequested {
            recipients = List.copyOf(recipients);
        }
    }

    /** The public page was opened for the first time. */
    public record Viewed(InvoiceFacts invoice) {}

    public record PaymentApplied(InvoiceFacts invoice, String paymentId, BigDecimal amount) {}

    public record PaymentTakenBack(InvoiceFacts invoice, String paymentId, BigDecimal amount) {}

    /** Nothing is owed any more, by payments. */
    public record Paid(InvoiceFacts invoice) {}

    public record Voided(InvoiceFacts invoice, String reason) {}

    /**
     * A credit note got its number, and went against its invoice as far as something was still owed there.
     *
     * @param credited the invoice it credits, as it is now; null where it credits none of ours
     * @param creditToClient what the client has paid too much now: its credit, zero for none
     */
    public record CreditNoteIssued(
            InvoiceFacts creditNote, @Nullable InvoiceFacts credited, BigDecimal creditToClient) {}

    public static OutboxMessage issued(InvoiceDocument document) {
        return message(ISSUED, document, new Issued(InvoiceFacts.of(document)));
    }

    public static OutboxMessage sendRequested(InvoiceDocument document, Sending sending, @Nullable String message) {
        var xml = document.requireIssue().emailedXml();
        var data = new SendRequested(InvoiceFacts.of(document), sending.id(), sending.recipients(), message, xml);
        return message(SEND_REQUESTED, document, data);
    }

    public static OutboxMessage viewed(InvoiceDocument document, Instant at) {
        return Event.of(VIEWED, document.organization(), document.id(), at, new Viewed(InvoiceFacts.of(document)));
    }

    public static OutboxMessage paymentApplied(InvoiceDocument document, String paymentId, BigDecimal amount) {
        return message(PAYMENT_APPLIED, document, new PaymentApplied(InvoiceFacts.of(document), paymentId, amount));
    }

    public static OutboxMessage paymentTakenBack(InvoiceDocument document, String paymentId, BigDecimal amount) {
        var data = new PaymentTakenBack(InvoiceFacts.of(document), paymentId, amount);
        return message(PAYMENT_TAKEN_BACK, document, data);
    }

    public static OutboxMessage paid(InvoiceDocument document) {
        return message(PAID, document, new Paid(InvoiceFacts.of(document)));
    }

    public static OutboxMessage voided(InvoiceDocument document, String reason) {
        return message(VOIDED, document, new Voided(InvoiceFacts.of(document), reason));
    }

    /** Of a credit note that credits no invoice of ours: all of it is the client's. */
    public static OutboxMessage creditNoteIssued(InvoiceDocument creditNote) {
        var toClient = creditNote.totals().payable().max(BigDecimal.ZERO);
        var data = new CreditNoteIssued(InvoiceFacts.of(creditNote), null, toClient);
        return message(CREDIT_NOTE_ISSUED, creditNote, data);
    }

    /** Of the credit note over this invoice, told by the invoice, which alone knows how much of it was still owed. */
    public static OutboxMessage credited(InvoiceDocument invoice, InvoiceDocument creditNote, Credit credit) {
        var toClient = credit.total().subtract(credit.amount()).max(BigDecimal.ZERO);
        var data = new CreditNoteIssued(InvoiceFacts.of(creditNote), InvoiceFacts.of(invoice), toClient);
        return message(CREDIT_NOTE_ISSUED, invoice, data);
    }

    private static <D> OutboxMessage message(EventType<D> type, InvoiceDocument document, D data) {
        return Event.of(
                type, document.organization(), document.id(), document.changed().at(), data);
    }
}
