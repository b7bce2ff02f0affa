package invoxa.invoice.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a series has counted, and which numbers are reserved for invoices that do not bear them yet.
 *
 * @param periods by period ({@link NumberPattern#period}), what was given in it
 * @param reserved by invoice; a reservation is there until its invoice bears the number
 */
public record Counter(Map<String, Period> periods, Map<String, Reservation> reserved) {

    static final Counter NEW = new Counter(Map.of(), Map.of());

    /**
     * @param first the first number given in it
     * @param last the last one
     * @param latestDate the latest issue date among them
     */
    public record Period(long first, long last, LocalDate latestDate) {}

    public Counter {
        periods = Map.copyOf(periods);
        reserved = Map.copyOf(reserved);
    }

    /** When the oldest reservation was made, or null where there is none. */
    @Nullable
    Instant oldestReservation() {
        return reserved.values().stream()
                .map(Reservation::reservedAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /**
     * The next numbers for these invoices, in turn; one that has a reservation keeps it.
     *
     * @param done invoices that bear their number now, whose reservations are no longer needed
     */
    Counter next(Collection<NumberRequest> requests, Collection<String> done, Instant now) {
        var reservations = new LinkedHashMap<>(reserved);
        done.forEach(reservations::remove);
        var counted = new HashMap<>(periods);
        for (var request : requests) {
            if (!reservations.containsKey(request.invoiceId())) {
                reservations.put(request.invoiceId(), take(request, counted, now));
            }
        }
        return new Counter(counted, reservations);
    }

    /** The number that the next invoice of this period would get. */
    public long upcoming(String period, long start) {
        var counted = periods.get(period);
        return counted == null ? first(start) : counted.last + 1;
    }

    private Reservation take(NumberRequest request, Map<String, Period> counted, Instant now) {
        var before = counted.get(request.period());
        long sequence = before == null ? first(request.start(), counted) : before.last + 1;
        var latest = before == null || before.latestDate.isBefore(request.issueDate())
                ? request.issueDate()
                : before.latestDate;
        counted.put(request.period(), new Period(before == null ? sequence : before.first, sequence, latest));
        return new Reservation(request.period(), sequence, now, before == null ? null : before.latestDate);
    }

    private long first(long start) {
        return first(start, periods);
    }

    private static long first(long start, Map<String, Period> counted) {
        return counted.isEmpty() ? start : 1;
    }
}
