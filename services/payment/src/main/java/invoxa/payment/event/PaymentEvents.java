package invoxa.payment.event;

import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.Language;
import invoxa.kernel.PaymentId;
import invoxa.messaging.Event;
import invoxa.messaging.EventType;
import invoxa.messaging.Subscriptions;
import invoxa.payment.domain.AllocationState;
import invoxa.payment.domain.Payment;
import invoxa.payment.remote.Clients;
import invoxa.storage.OutboxMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of payments, and what this one hears from them. */
public final class PaymentEvents {

    public static final EventType<Received> RECEIVED = new EventType<>("invoxa.payment.received.v1", Received.class);
    public static final EventType<CreditNoteIssued> CREDIT_NOTE_ISSUED =
            new EventType<>("invoxa.invoice.creditNote.issued.v1", CreditNoteIssued.class);
    public static final Subscriptions SUBSCRIPTIONS = Subscriptions.none().send(RECEIVED, "/notify/events");

    private PaymentEvents() {}

    /**
     * Money came, and the invoices it was meant for have answered.
     *
     * @param clientEmail where a receipt may go
     * @param credit what of it is set against no invoice
     * @param test true where no money moved; else null
     */
    public record Received(
            PaymentId paymentId,
            @Nullable String organizationName,
            @Nullable String clientEmail,
            @Nullable Language language,
            CurrencyCode currency,
            BigDecimal amount,
            BigDecimal credit,
            LocalDate receivedOn,
            @Nullable Boolean test,
            List<PaidInvoice> allocations) {}

    /** @param balance what is still owed of it */
    public record PaidInvoice(
            InvoiceId invoiceId,
            @Nullable String number,
            BigDecimal amount,
            @Nullable BigDecimal balance) {}

    /** @param language of the receipt; null where nothing says one */
    public static OutboxMessage received(
            Payment payment, Clients.@Nullable Client client, @Nullable Language language, Instant at) {
        var paid = payment.allocations().stream()
                .filter(one -> one.state() == AllocationState.APPLIED)
                .map(one -> new PaidInvoice(one.invoiceId(), one.invoiceNumber(), one.amount(), one.owed()))
                .toList();
        var data = new Received(
                payment.id(),
                payment.organizationName(),
                client == null ? null : client.email(),
                language,
                payment.currency(),
                payment.amount(),
                payment.credit(),
                payment.receivedOn(),
                payment.test(),
                paid);
        return Event.of(RECEIVED, payment.organization(), payment.id().value(), at, data);
    }

    /**
     * @param credited the invoice that it credits; null where it is none of ours
     * @param creditToClient what the client has paid too much now, zero for none
     */
    public record CreditNoteIssued(
            CreditNote creditNote, @Nullable Credited credited, BigDecimal creditToClient) {
        public boolean restsOnTestPayments() {
            return credited != null && credited.test();
        }
    }

    /** @param test whether a test payment counts on it; absent for false */
    public record Credited(boolean test) {}

    public record CreditNote(
            String id,
            String number,
            @Nullable ClientId clientId,
            @Nullable String organizationName,
            CurrencyCode currency,
            LocalDate issueDate) {}
}
