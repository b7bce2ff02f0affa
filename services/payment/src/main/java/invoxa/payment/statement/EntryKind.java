package invoxa.payment.statement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What changed what a client owes. */
enum EntryKind {
    /** More is owed. */
    INVOICE,
    /** Less is owed. */
    CREDIT_NOTE,
    /** A document no longer counts. */
    VOID,
    /** Money came. */
    PAYMENT,
    /** Money was given back. */
    REFUND,
    /** Money that came did not stay. */
    REVERSAL;

    /** Where it stands among the entries of a day; all documents together stand in the order of their ids. */
    int place() {
        return this == CREDIT_NOTE ? INVOICE.ordinal() : ordinal();
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
