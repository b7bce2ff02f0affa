package invoxa.payment;

import invoxa.kernel.PaymentId;
import invoxa.messaging.Event;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Stamp;
import invoxa.payment.event.PaymentEvents.CreditNoteIssued;
import invoxa.payment.store.Payments;
import java.util.List;

/** Keeps what a credit note owes the client as a payment of the method credit, once for each event. */
final class KeepCredit {

    private final Payments payments;

    KeepCredit(Payments payments) {
        this.payments = payments;
    }

    void on(Event event, CreditNoteIssued issued) {
        if (issued.creditToClient().signum() <= 0) {
            return;
        }
        var note = issued.creditNote();
        var stamp = Stamp.ofService(event.time(), "invoice");
        payments.addOnce(new Payment(
                new PaymentId(event.derivedId(PaymentId.PREFIX)),
                event.organization(),
                note.clientId(),
                note.organizationName(),
                PaymentMethod.CREDIT,
                issued.creditToClient().setScale(note.currency().exponent()),
                note.currency(),
                note.issueDate(),
                note.number(),
                null,
                note.id(),
                issued.restsOnTestPayments() ? Boolean.TRUE : null,
                List.of(),
                List.of(),
                null,
                true,
                stamp,
                stamp));
    }
}
