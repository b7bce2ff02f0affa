package invoxa.notification;

import invoxa.messaging.EventType;
import invoxa.testing.GoldenEvents;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the other services' tests read are what this service writes, and it reads theirs. */
class NotificationEventsTest {

    private final GoldenEvents golden = GoldenEvents.ofTheRepository();

    static Stream<EventType<?>> produced() {
        return Stream.of(MessageEvents.ACCEPTED, MessageEvents.FAILED, MessageEvents.KEPT);
    }

    static Stream<EventType<?>> heard() {
        return Stream.of(
                HeardEvents.INVITATION_CREATED,
                HeardEvents.PASSWORD_RESET_REQUESTED,
                HeardEvents.EMAIL_VERIFICATION_REQUESTED,
                HeardEvents.SEND_REQUESTED,
                HeardEvents.PAYMENT_RECEIVED);
    }

    @ParameterizedTest
    @MethodSource("produced")
    void each_example_is_what_the_service_writes(EventType<?> type) {
        golden.assertProduced(type);
    }

    @ParameterizedTest
    @MethodSource("heard")
    void each_example_of_another_service_is_understood(EventType<?> type) {
        golden.assertUnderstood(type);
    }
}
