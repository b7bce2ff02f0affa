package invoxa.einvoice.rules.finding;

import org.jspecify.annotations.Nullable;

/** Whether a text says something. */
public final class Texts {

    private Texts() {}

    public static boolean missing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
