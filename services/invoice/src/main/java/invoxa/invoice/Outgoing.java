package invoxa.invoice;

import invoxa.invoice.event.InvoiceEvents;
import invoxa.messaging.Subscriptions;

/** Which services hear of what happens to invoices. */
final class Outgoing {

    private static final String NOTIFICATION = "/notify/events";
    private static final String PAYMENT = "/payments/events";

    static final Subscriptions SUBSCRIPTIONS = Subscriptions.none()
            .send(InvoiceEvents.ISSUED, NOTIFICATION, PAYMENT)
            .send(InvoiceEvents.SEND_REQUESTED, NOTIFICATION)
            .send(InvoiceEvents.VIEWED, NOTIFICATION)
            .send(InvoiceEvents.PAYMENT_APPLIED, NOTIFICATION)
            .send(InvoiceEvents.PAYMENT_TAKEN_BACK, NOTIFICATION)
            .send(InvoiceEvents.PAID, NOTIFICATION)
            .send(InvoiceEvents.VOIDED, NOTIFICATION, PAYMENT)
            .send(InvoiceEvents.CREDIT_NOTE_ISSUED, NOTIFICATION, PAYMENT);

    private Outgoing() {}
}
