package invoxa.invoice.series;

import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reserves the next number of a series for an invoice, without gaps: an invoice that asks again, from any node,
 * gets the same number for as long as it does not bear it.
 *
 * <p>Those who wait for the same series in one process share one swap. See {@link NumberAllocator} for why no number
 * is lost.
 */
public final class NumberReservations {

    private static final Kind<Counter> COUNTERS = Kind.of("invoice.counters", Counter.class)
            .integer("oldestReservation", counter -> millis(counter.oldestReservation()))
            .sweepIndex("byOldestReservation", "oldestReservation")
            .build();

    private final Documents<Counter> counters;
    private final Unnumbered unnumbered;
    private final Clock clock;
    private final Map<Series, NumberAllocator> allocators = new ConcurrentHashMap<>();

    private record Series(Partition organization, String id) {}

    public NumberReservations(DocumentStore store, Unnumbered unnumbered, Clock clock) {
        this.counters = store.documents(COUNTERS);
        this.unnumbered = unnumbered;
        this.clock = clock;
    }

    /** The number set aside for the invoice, or empty where it no longer waits for one. */
    public Optional<Reservation> reserve(Partition organization, String seriesId, NumberRequest request) {
        return allocator(organization, seriesId).reserve(request);
    }

    /**
     * The invoice bears its number: its reservation is forgotten with the next swap, or by {@link #overdue}'s reader.
     */
    public void confirm(Partition organization, String seriesId, String invoiceId) {
        allocator(organization, seriesId).confirm(invoiceId);
    }

    /** Forgets these reservations now; their invoices bear the numbers. */
    public void forget(Partition organization, String seriesId, List<String> invoiceIds) {
        counters.change(organization, seriesId, counter -> {
            var after = counter.next(List.of(), invoiceIds, clock.instant());
            return after.equals(counter) ? null : Documents.Change.to(after);
        });
    }

    public Counter counter(Partition organization, String seriesId) {
        return counters.find(organization, seriesId).map(Stored::content).orElse(Counter.NEW);
    }

    /** Series with reservations older than this, those with the oldest first: their invoices are to be finished. */
    public List<Overdue> overdue(Duration age, int limit) {
        var before = clock.instant().minus(age);
        var found = counters.sweep(Query.by("byOldestReservation")
                .range("oldestReservation", null, before.toEpochMilli())
                .limit(limit));
        return found.items().stream()
                .map(stored -> new Overdue(stored.partition(), stored.id(), olderThan(stored.content(), before)))
                .toList();
    }

    /** A series whose reservations have waited for too long, and for which invoices they are. */
    public record Overdue(Partition organization, String seriesId, List<String> invoiceIds) {}

    private NumberAllocator allocator(Partition organization, String seriesId) {
        return allocators.computeIfAbsent(
                new Series(organization, seriesId),
                series -> new NumberAllocator(counters, unnumbered, clock, series.organization, series.id));
    }

    private static List<String> olderThan(Counter counter, Instant time) {
        var invoices = new ArrayList<String>();
        counter.reserved().forEach((invoice, reservation) -> {
            if (reservation.reservedAt().isBefore(time)) {
                invoices.add(invoice);
            }
        });
        return invoices;
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
