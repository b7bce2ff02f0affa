package invoxa.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** An event in CloudEvents' JSON format 1.0, structured mode; extension attributes it does not know are passed over. */
final class EventJson {

    private static final int MAX_ATTRIBUTE = 1_000;
    private static final String JSON = "application/json";

    private EventJson() {}

    static byte[] write(Event event) {
        return Json.write(new Structured(
                "1.0",
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                JSON,
                event.owner(),
                event.correlationid(),
                event.traceparent(),
                event.data()));
    }

    /** The attributes by their names, in the order in which they are written. */
    private record Structured(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            @Nullable OrganizationId organization,
            @Nullable String correlationid,
            @Nullable String traceparent,
            JsonNode data) {}

    /** Throws {@link invoxa.kernel.Refused} with 400 where this is no event of ours. */
    static Event read(byte[] body) {
        var json = object(body);
        if (!"1.0".equals(required(json, "specversion"))) {
            throw Invalid.event(
                    "/specversion", "unsupported", "Only CloudEvents of specversion \"1.0\" are read here.");
        }
        var contentType = optional(json, "datacontenttype");
        if (contentType != null && !contentType.equals(JSON)) {
            throw Invalid.event("/datacontenttype", "unsupported", "The data must be " + JSON + ".");
        }
        return new Event(
                required(json, "id"),
                required(json, "source"),
                required(json, "type"),
                required(json, "subject"),
                time(required(json, "time")),
                organization(optional(json, "organization")),
                optional(json, "correlationid"),
                optional(json, "traceparent"),
                data(json));
    }

    static <D> D data(Event event, Class<D> type) {
        try {
            return Json.STORED.treeToValue(event.data(), type);
        } catch (JsonMappingException e) {
            throw Invalid.event(pointer(e), "invalid", expected(event, e));
        } catch (JsonProcessingException e) {
            throw Invalid.event("/data", "invalid", expected(event, e));
        }
    }

    /** Does not repeat the value: it may be a secret, and the sender shows this to whoever looks after it. */
    private static String expected(Event event, JsonProcessingException e) {
        return e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "In the data of " + event.type() + " a "
                        + mismatch.getTargetType().getSimpleName() + " is expected here."
                : "This cannot be read as data of " + event.type() + ".";
    }

    private static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder("/data");
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }

    private static ObjectNode object(byte[] body) {
        try {
            if (Json.STRICT.readTree(body) instanceof ObjectNode object) {
                return object;
            }
            throw Invalid.event("", "invalid", "A JSON object is expected: one event in structured mode, not a batch.");
        } catch (JsonProcessingException e) {
            throw Invalid.event("", "invalid", "The body is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new AssertionError("bytes in memory", e);
        }
    }

    private static String required(JsonNode json, String attribute) {
        var value = optional(json, attribute);
        if (value == null) {
            throw Invalid.event("/" + attribute, "required", "The attribute \"" + attribute + "\" is missing.");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode json, String attribute) {
        var value = json.get(attribute);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()
                || value.textValue().isEmpty()
                || value.textValue().length() > MAX_ATTRIBUTE) {
            throw Invalid.event(
                    "/" + attribute,
                    "invalid",
                    "The attribute \"" + attribute + "\" must be a text of 1 to " + MAX_ATTRIBUTE + " characters.");
        }
        return value.textValue();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Invalid.event("/time", "invalid", "The time must be written as in RFC 3339: 2026-01-31T12:00:00Z.");
        }
    }

    private static @Nullable OrganizationId organization(@Nullable String text) {
        try {
            return text == null ? null : new OrganizationId(text);
        } catch (IllegalArgumentException e) {
            throw Invalid.event("/organization", "invalid", "The organization must be an id of the form org_….");
        }
    }

    private static JsonNode data(JsonNode json) {
        var data = json.get("data");
        if (data instanceof ObjectNode) {
            return data;
        }
        throw Invalid.event("/data", data == null ? "required" : "invalid", "The data must be a JSON object.");
    }
}
