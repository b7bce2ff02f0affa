package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.messaging.Event;
import invoxa.messaging.EventType;
import invoxa.storage.OutboxMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The contract of an event: the example {@code services/<service>/src/main/resources/events/<type>.json} of the service
 * that produces it, read by the tests of both sides.
 *
 * <p>The producer's tests call {@link #assertProduced(EventType)} and, with what a use case really put into the outbox,
 * {@link #assertProduced(EventType, OutboxMessage)}; each consumer's call {@link #assertUnderstood}.
 */
public final class GoldenEvents {

    private final Path services;

    /** @param services the folder that holds the services' folders */
    GoldenEvents(Path services) {
        this.services = services;
    }

    public static GoldenEvents ofTheRepository() {
        return new GoldenEvents(Path.of(System.getProperty("invoxa.root", "."), "services"));
    }

    /** The example, as it would arrive at a subscriber. */
    public Event example(EventType<?> type) {
        return Event.parse(text(type).getBytes(StandardCharsets.UTF_8));
    }

    /** For the producer: its record holds exactly what the example's data hold, and writes them the same way. */
    public void assertProduced(EventType<?> type) {
        var example = checked(type);
        try {
            var data = Json.STRICT.treeToValue(example.data(), type.data());
            assertThat(Json.read(Json.write(data), JsonNode.class))
                    .as("%s, written again", type.name())
                    .isEqualTo(example.data());
        } catch (JsonProcessingException e) {
            throw new AssertionError("The producer's record does not hold the example of " + type.name(), e);
        }
    }

    /**
     * For the producer: this message has the attributes and the fields of the example, with values of the same kind.
     */
    public void assertProduced(EventType<?> type, OutboxMessage message) {
        checked(type);
        var actual = Event.parse(message.body().getBytes(StandardCharsets.UTF_8));
        assertThat(actual.type()).isEqualTo(type.name());
        assertThat(actual.id()).isEqualTo(message.id());
        assertThat(Shape.of(actual.data()))
                .as("the shape of %s", type.name())
                .isEqualTo(Shape.of(example(type).data()));
    }

    /** For a consumer: the example's data, in whose record every component that is not nullable has got a value. */
    public <D> D assertUnderstood(EventType<D> type) {
        var data = checked(type).data(type);
        var missing = MissingComponents.of(data, "");
        assertThat(missing)
                .as("what the consumer expects of %s and the example lacks", type.name())
                .isEmpty();
        return data;
    }

    private Event checked(EventType<?> type) {
        var example = example(type);
        assertThat(example.type()).as("the type in %s", path(type)).isEqualTo(type.name());
        assertThat(example.source()).as("the source in %s", path(type)).isEqualTo(type.source());
        return example;
    }

    private String text(EventType<?> type) {
        try {
            return Files.readString(path(type));
        } catch (IOException e) {
            throw new UncheckedIOException("The example of an event is missing", e);
        }
    }

    private Path path(EventType<?> type) {
        return services.resolve(type.service())
                .resolve("src/main/resources/events")
                .resolve(type.name() + ".json");
    }

    /** The names and kinds of a JSON value's parts, whatever their values; of an array, those of all its items. */
    private record Shape(String kind, List<Object> parts) {
        static Shape of(@Nullable JsonNode json) {
            Objects.requireNonNull(json);
            var parts = json.isObject()
                    ? json.properties().stream()
                            .<Object>map(field -> List.of(field.getKey(), of(field.getValue())))
                            .sorted(java.util.Comparator.comparing(Object::toString))
                            .toList()
                    : json.valueStream().<Object>map(Shape::of).distinct().toList();
            return new Shape(json.getNodeType().toString(), parts);
        }
    }
}
