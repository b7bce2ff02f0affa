package invoxa.testing;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import invoxa.messaging.EventType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a service keeps that tells others of events or hears them: the examples that lie with the producer are what it
 * writes, and what the consumer reads. Each service's test inherits it and names its events.
 */
public abstract class EventContract {

    private final GoldenEvents golden = GoldenEvents.ofTheRepository();

    /** The events that the service writes. */
    protected abstract List<EventType<?>> produced();

    /** The events of others that the service hears, each with the record that it reads them into. */
    protected abstract List<EventType<?>> heard();

    @TestFactory
    Stream<DynamicTest> each_example_is_what_the_service_writes() {
        return produced().stream().map(type -> dynamicTest(type.name(), () -> golden.assertProduced(type)));
    }

    @TestFactory
    Stream<DynamicTest> each_example_of_another_service_is_understood() {
        return heard().stream().map(type -> dynamicTest(type.name(), () -> golden.assertUnderstood(type)));
    }
}
