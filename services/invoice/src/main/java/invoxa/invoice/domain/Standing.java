package invoxa.invoice.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** Where an invoice stands, as people say it: its state, and what follows from payments, credits, views and the day. */
public enum Standing {
    DRAFT(Phase.DRAFT),
    ISSUING(Phase.DRAFT),
    ISSUED(Phase.OPEN),
    SENT(Phase.OPEN),
    VIEWED(Phase.OPEN),
    PARTIALLY_PAID(Phase.OPEN),
    OVERDUE(Phase.OPEN),
    PAID(Phase.CLOSED),
    CREDITED(Phase.CLOSED),
    VOID(Phase.VOID);

    private final Phase phase;

    Standing(Phase phase) {
        this.phase = phase;
    }

    /** What does not depend on the day: the first key of the lists' indexes. */
    public enum Phase {
        DRAFT,
        /** Something is owed. */
        OPEN,
        /** Nothing is owed any more. */
        CLOSED,
        VOID;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Phase phase() {
        return phase;
    }

    public static List<Standing> open() {
        return List.of(ISSUED, SENT, VIEWED, PARTIALLY_PAID, OVERDUE);
    }

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
