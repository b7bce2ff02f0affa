package invoxa.invoice.event;

import invoxa.messaging.Subscriptions;

/** Which services hear of what happens to invoices. An event that is not here is written and goes to nobody. */
public final class InvoiceSubscriptions {

    public static final Subscriptions SUBSCRIPTIONS = Subscriptions.none()
            .send(InvoiceEvents.SEND_REQUESTED, "/notify/events")
            .send(InvoiceEvents.CREDIT_NOTE_ISSUED, "/payments/events");

    private InvoiceSubscriptions() {}
}
