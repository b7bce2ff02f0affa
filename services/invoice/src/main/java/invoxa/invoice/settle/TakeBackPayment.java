package invoxa.invoice.settle;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Documents.Change;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Stored;
import java.time.Clock;
import java.util.List;

/**
 * Takes a payment back from an invoice, for good: its id is used up, so that a late or repeated request to apply it has
 * no effect, even if it comes after this one but was sent before.
 */
public final class TakeBackPayment {

    private final Invoices invoices;
    private final Clock clock;

    public TakeBackPayment(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    public Stored<InvoiceDocument> takeBack(OrganizationId organization, String invoiceId, String paymentId) {
        return invoices.change(
                organization,
                invoiceId,
                document -> document.takenBack(paymentId, clock.instant())
                        .map(next -> new Change<>(next, messages(document, next, paymentId)))
                        .orElse(null));
    }

    private static List<OutboxMessage> messages(InvoiceDocument before, InvoiceDocument after, String paymentId) {
        var applied = before.settlement().payments().get(paymentId);
        return applied == null
                ? List.of()
                : List.of(InvoiceEvents.paymentTakenBack(after, paymentId, applied.amount()));
    }
}
