package invoxa.invoice.series;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number set aside for one invoice.
 *
 * @param sequence its place in the period
 * @param latestDate the latest issue date among the numbers given before it in the period, null for the first
 */
public record Reservation(
        String period,
        long sequence,
        Instant reservedAt,
        @Nullable LocalDate latestDate) {}
