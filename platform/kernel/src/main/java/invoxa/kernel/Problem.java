package invoxa.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused, as RFC 9457 problem details.
 *
 * @param type the stable name of the kind of problem, such as {@code validation}; the API shows it as
 *     {@code urn:invoxa:problem:validation}
 * @param status the HTTP status, 400 to 599
 * @param title the kind of problem in a few words, the same each time
 * @param detail what is wrong this time and what would be right, for a person to read
 * @param errors the fields at fault, empty where it is not about a field
 */
public record Problem(
        String type, int status, String title, @Nullable String detail, List<FieldError> errors) {

    /**
     * One field at fault.
     *
     * @param pointer where in the request's JSON, as an RFC 6901 pointer ({@code /lines/0/quantity}); for a parameter
     *     its name without a slash
     * @param code the stable name of the rule that was broken, such as {@code required} or {@code BR-CO-10}
     * @param detail what is wrong and what would be right
     * @param sentence the same by the code of each language of the product; null where it is said in English alone
     */
    public record FieldError(
            String pointer,
            String code,
            String detail,
            @Nullable Map<String, String> sentence) {

        public FieldError {
            sentence = sentence == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(sentence));
        }

        public FieldError(String pointer, String code, String detail) {
            this(pointer, code, detail, null);
        }

        /** Said in every language of the product; the detail is the English one. */
        public static FieldError said(String pointer, String code, Map<String, String> sentence) {
            return new FieldError(pointer, code, Objects.requireNonNull(sentence.get("en")), sentence);
        }
    }

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(type, status, title, detail, List.of());
    }

    /** 422: the request was understood, but these fields do not hold what they must. */
    public static Problem validation(List<FieldError> errors) {
        return new Problem(
                "validation",
                422,
                "The request has invalid fields",
                errors.getFirst().detail(),
                errors);
    }

    public static Problem notFound(String what) {
        return of(404, "not-found", "Not found", "There is no such " + what + ".");
    }

    /** 409: the request is right in itself, but not in the state the document is in. */
    public static Problem conflict(String type, String detail) {
        return of(409, type, "Not possible in this state", detail);
    }
}
