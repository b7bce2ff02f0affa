package invoxa.invoice;

import invoxa.invoice.event.InvoiceEvents;
import invoxa.messaging.Subscriptions;

/** Which services hear of what happens to invoices. An event that is not here is written and goes to nobody. */
final class Outgoing {

    static final Subscriptions SUBSCRIPTIONS = Subscriptions.none()
            .send(InvoiceEvents.SEND_REQUESTED, "/notify/events")
            .send(InvoiceEvents.CREDIT_NOTE_ISSUED, "/payments/events");

    private Outgoing() {}
}
