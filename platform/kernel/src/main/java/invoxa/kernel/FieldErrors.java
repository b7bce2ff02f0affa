package invoxa.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request, so that one answer names every field at fault.
 *
 * <p>Use: {@code errors.required("/name", request.name())} … then {@code errors.throwIfAny()}.
 */
public final class FieldErrors {

    private final List<Problem.FieldError> found = new ArrayList<>();

    public FieldErrors add(String pointer, String code, String detail) {
        found.add(new Problem.FieldError(pointer, code, detail));
        return this;
    }

    /** Adds an error that is said in every language of the product. */
    public FieldErrors add(String pointer, String code, Map<String, String> sentence) {
        found.add(Problem.FieldError.said(pointer, code, sentence));
        return this;
    }

    /** Adds an error where the text is absent or blank. */
    public FieldErrors required(String pointer, @Nullable String text) {
        return text == null || text.isBlank() ? add(pointer, "required", "This field must not be empty.") : this;
    }

    /** Adds an error where the text is longer than it may be; null is fine. */
    public FieldErrors atMost(String pointer, @Nullable String text, int characters) {
        return text != null && text.length() > characters
                ? add(pointer, "too-long", "At most " + characters + " characters are possible here.")
                : this;
    }

    /** The value, or null and an error where its constructor refuses the input by IllegalArgumentException. */
    public <T> @Nullable T parse(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            add(pointer, "invalid", e.getMessage() == null ? "The value is not valid here." : e.getMessage());
            return null;
        }
    }

    public boolean any() {
        return !found.isEmpty();
    }

    public List<Problem.FieldError> all() {
        return List.copyOf(found);
    }

    public void throwIfAny() {
        if (any()) {
            throw new Refused(Problem.validation(found));
        }
    }
}
