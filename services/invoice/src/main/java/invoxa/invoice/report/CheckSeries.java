package invoxa.invoice.report;

import invoxa.invoice.series.Counter;
import invoxa.invoice.series.NumberReservations;
import invoxa.invoice.series.Reservation;
import invoxa.invoice.series.Series;
import invoxa.invoice.store.SeriesNumbers;
import invoxa.invoice.store.SeriesNumbers.Borne;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The gap report: compares what a series has given with the numbers that the documents themselves bear, period by
 * period. Void documents keep their numbers, so they count.
 */
public final class CheckSeries {

    private final NumberReservations numbers;
    private final SeriesNumbers documents;

    public CheckSeries(NumberReservations numbers, SeriesNumbers documents) {
        this.numbers = numbers;
        this.documents = documents;
    }

    /** @param complete whether every number that was given is borne by one document, or about to be */
    public record Report(boolean complete, List<Period> periods) {}

    /**
     * @param period such as {@code 2026}, empty where the series never counts anew
     * @param first the first number given, and the {@code last}
     * @param count how many documents bear one of them
     * @param beingIssued numbers of documents that are being issued now
     * @param missing numbers that no document bears, the first thousand
     * @param outside whether a document bears a number that the series has not given
     */
    public record Period(
            String period,
            long first,
            long last,
            long count,
            List<Long> beingIssued,
            List<Long> missing,
            boolean outside) {

        boolean isComplete() {
            return missing.isEmpty() && !outside;
        }
    }

    public Report check(OrganizationId organization, Series series) {
        // the documents first: what is issued between the two readings is then in the counter and seems being issued
        var borne = documents.borne(organization, series.id());
        var counter = numbers.counter(Partition.of(organization), series.id());
        var names = new TreeSet<>(borne.keySet());
        names.addAll(counter.periods().keySet());
        var periods = new ArrayList<Period>();
        for (var name : names) {
            periods.add(period(organization, series, name, counter, borne.get(name)));
        }
        return new Report(periods.stream().allMatch(Period::isComplete), periods);
    }

    private Period period(
            OrganizationId organization, Series series, String name, Counter counter, @Nullable Borne borne) {
        var given = counter.periods().get(name);
        if (given == null) {
            return borne == null
                    ? new Period(name, 0, 0, 0, List.of(), List.of(), false)
                    : new Period(name, 0, 0, borne.count(), List.of(), List.of(), true);
        }
        boolean outside = borne != null && (borne.first() < given.first() || borne.last() > given.last());
        boolean all =
                borne != null && borne.isComplete() && borne.first() == given.first() && borne.last() == given.last();
        var reserved = reserved(counter, name);
        var missing = all
                ? List.<Long>of()
                : documents.missing(organization, series.id(), name, given.first(), given.last(), reserved);
        var pending = all ? List.<Long>of() : reserved.stream().sorted().toList();
        return new Period(
                name, given.first(), given.last(), borne == null ? 0 : borne.count(), pending, missing, outside);
    }

    private static Set<Long> reserved(Counter counter, String period) {
        return counter.reserved().values().stream()
                .filter(reservation -> reservation.period().equals(period))
                .map(Reservation::sequence)
                .collect(Collectors.toSet());
    }
}
