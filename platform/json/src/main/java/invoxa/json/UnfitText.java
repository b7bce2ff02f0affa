package invoxa.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import org.jspecify.annotations.Nullable;

/** A text that its type refuses, with what the type said. */
public final class UnfitText extends InvalidFormatException {

    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason in the API's words, for whoever sent the text */
    UnfitText(@Nullable JsonParser json, String reason, String text, Class<?> type) {
        super(json, reason, text, type);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
