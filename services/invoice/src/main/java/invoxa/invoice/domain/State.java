package invoxa.invoice.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The states that are stored; what can be told from facts and the day is {@link Standing}. */
public enum State {
    /** Can be changed and deleted; has no number. */
    DRAFT,
    /** Frozen for ever; gets its number, whatever crashes. */
    ISSUING,
    /** Bears its number. */
    ISSUED,
    /** Bears its number, but nothing is owed. */
    VOID;

    public boolean canBecome(State next) {
        return switch (this) {
            case DRAFT -> next == ISSUING;
            case ISSUING -> next == ISSUED;
            case ISSUED -> next == VOID;
            case VOID -> false;
        };
    }

    @JsonCreator
    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
