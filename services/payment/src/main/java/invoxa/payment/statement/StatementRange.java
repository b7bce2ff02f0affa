package invoxa.payment.statement;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.payment.remote.BilledDocuments.Account;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose statement of account, in which currency, from which to which day; both belong to it, and null is no bound.
 * Refuses a day out of the years 1900 to 9998 and a first day after the last.
 */
record StatementRange(
        OrganizationId organization,
        String clientId,
        CurrencyCode currency,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    StatementRange {
        check("from", from);
        check("to", to);
        if (from != null && to != null && from.isAfter(to)) {
            throw Refused.field("from", "after-end", "The first day is after the last.");
        }
    }

    Account account() {
        return new Account(organization, clientId, currency);
    }

    /** The day before which everything belongs to it; null for none. */
    @Nullable
    LocalDate end() {
        return to == null ? null : to.plusDays(1);
    }

    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static void check(String name, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw Refused.field(name, "range", "A day from 1900-01-01 to 9998-12-31.");
        }
    }
}
