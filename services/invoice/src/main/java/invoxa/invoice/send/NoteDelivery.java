package invoxa.invoice.send;

import invoxa.invoice.event.DeliveryEvents.Answered;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.messaging.Event;
import invoxa.storage.Documents.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notes on an invoice what became of the e-mails it was sent with, as the notification service says it. */
public final class NoteDelivery {

    private final Invoices invoices;

    public NoteDelivery(Invoices invoices) {
        this.invoices = invoices;
    }

    /** A mail server took the message: the invoice is sent. */
    public void accepted(Event event, Answered answer) {
        note(event.organization(), answer, event.time(), null);
    }

    /** The message was given up. */
    public void failed(Event event, Answered answer) {
        note(event.organization(), answer, null, answer.detail());
    }

    private void note(
            OrganizationId organization, Answered answer, @Nullable Instant acceptedAt, @Nullable String failure) {
        var sendingId = answer.sendingId();
        if (sendingId == null) {
            return;
        }
        invoices.tryChange(
                organization,
                answer.subjectId(),
                invoice -> invoice.answered(sendingId, acceptedAt, failure)
                        .map(next -> Change.to(next))
                        .orElse(null));
    }
}
