package invoxa.invoice;

import invoxa.invoice.event.DeliveryEvents;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.messaging.EventType;
import invoxa.testing.GoldenEvents;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the other services' tests read are what this service writes, and it reads theirs. */
class InvoiceEventsTest {

    private final GoldenEvents golden = GoldenEvents.ofTheRepository();

    static Stream<EventType<?>> produced() {
        return Stream.of(
                InvoiceEvents.ISSUED,
                InvoiceEvents.SEND_REQUESTED,
                InvoiceEvents.VIEWED,
                InvoiceEvents.PAYMENT_APPLIED,
                InvoiceEvents.PAYMENT_TAKEN_BACK,
                InvoiceEvents.PAID,
                InvoiceEvents.VOIDED,
                InvoiceEvents.CREDIT_NOTE_ISSUED);
    }

    static Stream<EventType<?>> heard() {
        return Stream.of(DeliveryEvents.ACCEPTED, DeliveryEvents.FAILED);
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
