package invoxa.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import invoxa.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an event has not reached a subscriber; kept with what waits, for the people who look after it.
 *
 * @param event the id of the event
 * @param target the path it was posted to
 * @param status what the subscriber answered; null where it gave no answer
 * @param poison the subscriber refuses this very event, so that trying again will hardly help by itself
 * @param detail the answer's problem, or what went wrong with the connection
 */
record Failure(String event, String target, @Nullable Integer status, boolean poison, String detail) {

    private static final int MAX_DETAIL = 500;
    private static final TypeReference<List<Failure>> LIST = new TypeReference<>() {};

    Failure {
        detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) + "…" : detail;
    }

    static String write(List<Failure> failures) {
        return new String(Json.write(failures), StandardCharsets.UTF_8);
    }

    /** What {@link #write} wrote. */
    static List<Failure> read(@Nullable String text) {
        try {
            return text == null ? List.of() : Json.STORED.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }
}
