package invoxa.payment.sandbox;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** {@code created → succeeded | failed}; what was decided first stays. */
enum AttemptState {
    CREATED,
    SUCCEEDED,
    FAILED;

    @JsonCreator
    static AttemptState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
