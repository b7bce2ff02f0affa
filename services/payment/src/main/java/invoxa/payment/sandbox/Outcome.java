package invoxa.payment.sandbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the provider says became of an attempt. */
enum Outcome {
    SUCCEED,
    FAIL;

    @JsonCreator
    static Outcome of(String code) {
        for (var outcome : values()) {
            if (outcome.code().equals(code)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("Expected succeed or fail.");
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    AttemptState state() {
        return switch (this) {
            case SUCCEED -> AttemptState.SUCCEEDED;
            case FAIL -> AttemptState.FAILED;
        };
    }
}
