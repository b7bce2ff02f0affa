package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Period;
import invoxa.einvoice.rules.finding.Findings;
import org.jspecify.annotations.Nullable;

/** A period has a start or an end, and does not end before it starts. */
final class Periods {

    private Periods() {}

    static void check(String emptyRule, String orderRule, String pointer, @Nullable Period period, Findings findings) {
        if (period == null) {
            return;
        }
        if (period.start() == null && period.end() == null) {
            findings.add(pointer, emptyRule, "period.empty");
        } else if (period.start() != null
                && period.end() != null
                && period.end().isBefore(period.start())) {
            findings.add(pointer + "/end", orderRule, "period.order");
        }
    }
}
