package invoxa.payment.attempt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the provider says became of an attempt. */
public enum Outcome {
    SUCCEED,
    FAIL;

    @JsonCreator
    public static Outcome of(String code) {
        for (var outcome : values()) {
            if (outcome.code().equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("Expected succeed or fail.");
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public AttemptState state() {
        return switch (this) {
            case SUCCEED -> AttemptState.SUCCEEDED;
            case FAIL -> AttemptState.FAILED;
        };
    }
}
