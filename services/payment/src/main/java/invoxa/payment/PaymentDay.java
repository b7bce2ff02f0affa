package invoxa.payment;

import invoxa.kernel.FieldErrors;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The day on which money came or went: one that there was, as accounts are stated by it. */
final class PaymentDay {

    private PaymentDay() {}

    /** Adds what is wrong with the day: missing, before the earliest, or still to come. */
    static void check(FieldErrors errors, String pointer, @Nullable LocalDate day, LocalDate earliest, Instant now) {
        // somewhere it is tomorrow already
        var latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        if (day == null) {
            errors.add(pointer, "required", "Say on which day, such as 2026-11-22.");
        } else if (day.isAfter(latest) || day.isBefore(earliest)) {
            errors.add(pointer, "range", "A day from " + earliest + " to " + latest + ".");
        }
    }
}
