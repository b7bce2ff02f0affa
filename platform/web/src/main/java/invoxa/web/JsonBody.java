package invoxa.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import invoxa.json.Json;
import invoxa.json.UnfitText;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a JSON body strictly and says of what it refuses where it stands and what would be right. */
final class JsonBody {

    private JsonBody() {}

    static <T> T read(byte[] body, Class<T> type) {
        if (body.length == 0) {
            throw malformed("", "A JSON body is required.");
        }
        try (var json = Json.STRICT.createParser(body)) {
            return read(json, type);
        } catch (IOException e) {
            throw malformed("", "The body is not JSON in UTF-8.");
        }
    }

    /** Refuses while the parser is open: it knows where it stands. */
    private static <T> T read(JsonParser json, Class<T> type) throws IOException {
        try {
            T value = Json.STRICT.readValue(json, type);
            if (value == null) {
                throw Refused.field("", "required", "A JSON object is expected, not null.");
            }
            return value;
        } catch (JsonMappingException e) {
            throw refused(e);
        } catch (InputCoercionException e) {
            throw outOfRange(e.getProcessor() == null ? "" : pointer(e.getProcessor()));
        } catch (JsonProcessingException e) {
            throw malformed(
                    e.getProcessor() instanceof JsonParser parser ? pointer(parser) : "",
                    e.getOriginalMessage() + at(e));
        }
    }

    private static Refused outOfRange(String pointer) {
        return Refused.field(pointer, "out-of-range", "This number is too large or too small here.");
    }

    /** A text was right, but not this one; else a number or a truth value was expected, or a text in place of one. */
    private static boolean isText(InvalidFormatException e) {
        var type = e.getTargetType();
        boolean scalar = type != null
                && (type.isPrimitive()
                        || type == Boolean.class
                        || Number.class.isAssignableFrom(type) && type != BigDecimal.class);
        return e.getValue() instanceof String && !scalar;
    }

    /** A number or truth value that cannot be absent is null, or was not there when its object ended. */
    private static boolean isNull(MismatchedInputException e) {
        var type = e.getTargetType();
        return type != null
                && type.isPrimitive()
                && e.getProcessor() instanceof JsonParser parser
                && (parser.hasToken(JsonToken.VALUE_NULL) || parser.hasToken(JsonToken.END_OBJECT));
    }

    private static Refused malformed(String pointer, String detail) {
        return new Refused(new Problem(
                "malformed-json",
                400,
                "The body is not well-formed JSON",
                detail,
                List.of(new Problem.FieldError(pointer, "malformed", detail))));
    }

    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static Refused refused(JsonMappingException e) {
        if (e.getCause() instanceof InputCoercionException) {
            return outOfRange(pointer(e));
        }
        if (e.getCause() instanceof JsonProcessingException broken && !(broken instanceof JsonMappingException)) {
            return malformed(pointer(e), broken.getOriginalMessage() + at(broken));
        }
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Refused.field(
                        pointer(e),
                        "unknown-field",
                        "There is no field of this name here. Known: " + names(unknown) + ".");
            case UnfitText unfit -> Refused.field(pointer(e), "invalid", Expected.of(unfit));
            case InvalidFormatException format ->
                Refused.field(pointer(e), isText(format) ? "invalid" : "wrong-type", Expected.of(format));
            case ValueInstantiationException refusal -> instantiation(refusal);
            case MismatchedInputException mismatch
            when isNull(mismatch) -> Refused.field(pointer(e), "required", Expected.of(mismatch));
            case MismatchedInputException mismatch -> Refused.field(pointer(e), "wrong-type", Expected.of(mismatch));
            default -> Refused.field(pointer(e), "invalid", "The value is not valid here.");
        };
    }

    private static Refused instantiation(ValueInstantiationException e) {
        return switch (e.getCause()) {
            case Refused refused -> under(pointer(e), refused);
            case IllegalArgumentException wrong -> Refused.field(pointer(e), "invalid", message(wrong));
            case NullPointerException absent ->
                Refused.field(pointer(e), "required", "A field of this object is missing: " + message(absent));
            case null, default -> Refused.field(pointer(e), "invalid", "The value is not valid here.");
        };
    }

    private static Refused under(String pointer, Refused refused) {
        var problem = refused.problem();
        return new Refused(new Problem(
                problem.type(),
                problem.status(),
                problem.title(),
                problem.detail(),
                problem.errors().stream()
                        .map(error -> new Problem.FieldError(
                                pointer + error.pointer(), error.code(), error.detail(), error.sentence()))
                        .toList()));
    }

    private static String message(RuntimeException e) {
        return e instanceof NullPointerException || e.getMessage() == null
                ? "The value is not valid here."
                : e.getMessage();
    }

    private static String names(UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        return known == null
                ? "none"
                : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String pointer(JsonMappingException e) {
        @Nullable JsonPointer pointer = null;
        var segments = e.getPath();
        for (int i = segments.size() - 1; i >= 0; i--) {
            var segment = segments.get(i);
            var step = segment.getFieldName() == null
                    ? JsonPointer.empty().appendIndex(Math.max(segment.getIndex(), 0))
                    : JsonPointer.empty().appendProperty(segment.getFieldName());
            pointer = pointer == null ? step : step.append(pointer);
        }
        return pointer == null ? "" : pointer.toString();
    }
}
