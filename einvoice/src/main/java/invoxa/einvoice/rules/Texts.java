package invoxa.einvoice.rules;

import org.jspecify.annotations.Nullable;

/** Whether a text says something. */
final class Texts {

    private Texts() {}

    static boolean missing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
