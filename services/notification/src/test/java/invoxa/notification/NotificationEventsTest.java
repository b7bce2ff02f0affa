package invoxa.notification;

import invoxa.messaging.EventType;
import invoxa.notification.event.SubscribedEvents;
import invoxa.notification.message.MessageEvents;
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
                SubscribedEvents.ORGANIZATION_CHANGED,
                SubscribedEvents.INVITATION_CREATED,
                SubscribedEvents.PASSWORD_RESET_REQUESTED,
                SubscribedEvents.EMAIL_VERIFICATION_REQUESTED,
                SubscribedEvents.SEND_REQUESTED,
                SubscribedEvents.PAYMENT_RECEIVED);
    }
}
