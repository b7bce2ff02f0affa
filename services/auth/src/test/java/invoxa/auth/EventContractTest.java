package invoxa.auth;

import invoxa.auth.event.AuthEvents;
import invoxa.messaging.EventType;
import invoxa.testing.EventContract;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What auth tells the others")
class EventContractTest extends EventContract {

    @Override
    protected List<EventType<?>> produced() {
        return List.of(
                AuthEvents.ORGANIZATION_REGISTERED,
                AuthEvents.ORGANIZATION_CHANGED,
                AuthEvents.INVITATION_CREATED,
                AuthEvents.PASSWORD_RESET_REQUESTED,
                AuthEvents.EMAIL_VERIFICATION_REQUESTED);
    }

    @Override
    protected List<EventType<?>> heard() {
        return List.of();
    }
}
