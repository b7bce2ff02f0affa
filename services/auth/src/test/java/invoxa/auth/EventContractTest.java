package invoxa.auth;

import invoxa.messaging.EventType;
import invoxa.testing.GoldenEvents;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What auth tells the others")
class EventContractTest {

    static Stream<EventType<?>> types() {
        return List.<EventType<?>>of(
                AuthEvents.ORGANIZATION_REGISTERED,
                AuthEvents.ORGANIZATION_CHANGED,
                AuthEvents.INVITATION_CREATED,
                AuthEvents.PASSWORD_RESET_REQUESTED,
                AuthEvents.EMAIL_VERIFICATION_REQUESTED)
                .stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    @DisplayName("is as its example says")
    void isAsItsExampleSays(EventType<?> type) {
        GoldenEvents.ofTheRepository().assertProduced(type);
    }
}
