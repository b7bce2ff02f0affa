package invoxa.invoice;

import invoxa.invoice.event.DeliveryEvents;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.messaging.EventType;
import invoxa.testing.EventContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What the invoice service tells the others and hears from them")
class InvoiceEventsTest extends EventContract {

    @Override
    protected List<EventType<?>> produced() {
        return List.of(
                InvoiceEvents.ISSUED,
                InvoiceEvents.SEND_REQUESTED,
                InvoiceEvents.VIEWED,
                InvoiceEvents.PAYMENT_APPLIED,
                InvoiceEvents.PAYMENT_TAKEN_BACK,
                InvoiceEvents.PAID,
                InvoiceEvents.VOIDED,
                InvoiceEvents.CREDIT_NOTE_ISSUED);
    }

    @Override
    protected List<EventType<?>> heard() {
        return List.of(DeliveryEvents.ACCEPTED, DeliveryEvents.FAILED);
    }
}
