package invoxa.payment.attempt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** {@code created → succeeded | failed}; what was decided first stays. */
public enum AttemptState {
    CREATED,
    SUCCEEDED,
    FAILED;

    @JsonCreator
    public static AttemptState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
