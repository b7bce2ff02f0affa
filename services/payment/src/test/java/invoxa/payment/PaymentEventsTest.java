package invoxa.payment;

import invoxa.messaging.EventType;
import invoxa.payment.event.PaymentEvents;
import invoxa.testing.EventContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What the payment service tells the others and hears from them")
class PaymentEventsTest extends EventContract {

    @Override
    protected List<EventType<?>> produced() {
        return List.of(PaymentEvents.RECEIVED);
    }

    @Override
    protected List<EventType<?>> heard() {
        return List.of(PaymentEvents.CREDIT_NOTE_ISSUED);
    }
}
