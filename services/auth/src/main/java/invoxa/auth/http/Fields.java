package invoxa.auth.http;

import invoxa.auth.domain.EmailAddress;
import invoxa.kernel.FieldErrors;
import org.jspecify.annotations.Nullable;

/** Fields that several requests have. */
final class Fields {

    private Fields() {}

    /** The address, or null and an error. */
    static @Nullable EmailAddress email(FieldErrors errors, String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            errors.required(pointer, text);
            return null;
        }
        return errors.parse(pointer, () -> new EmailAddress(text));
    }

    /** Adds an error where the value is absent. */
    static void present(FieldErrors errors, String pointer, @Nullable Object value) {
        if (value == null) {
            errors.add(pointer, "required", "This field is needed.");
        }
    }

    /** What was checked to be there. */
    static <T> T checked(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a field that was checked is absent");
        }
        return value;
    }
}
