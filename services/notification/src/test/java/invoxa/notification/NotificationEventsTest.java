package invoxa.notification;

import invoxa.messaging.EventType;
import invoxa.testing.EventContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What the notification service tells the others and hears from them")
class NotificationEventsTest extends EventContract {

    @Override
    protected List<EventType<?>> produced() {
        return List.of(MessageEvents.ACCEPTED, MessageEvents.FAILED, MessageEvents.KEPT);
    }

    @Override
    protected List<EventType<?>> heard() {
        return List.of(
                HeardEvents.ORGANIZATION_CHANGED,
                HeardEvents.INVITATION_CREATED,
                HeardEvents.PASSWORD_RESET_REQUESTED,
                HeardEvents.EMAIL_VERIFICATION_REQUESTED,
                HeardEvents.SEND_REQUESTED,
                HeardEvents.PAYMENT_RECEIVED);
    }
}
