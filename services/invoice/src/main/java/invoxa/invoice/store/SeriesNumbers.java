package invoxa.invoice.store;

import invoxa.kernel.OrganizationId;
import invoxa.storage.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The numbers that documents bear, read from the documents themselves, series by series. */
public final class SeriesNumbers {

    private static final int MAX_MISSING = 1_000;

    private final Invoices invoices;

    public SeriesNumbers(Invoices invoices) {
        this.invoices = invoices;
    }

    /** @param count how many documents bear a number of the period; {@code sum} of their places in it */
    public record Borne(long first, long last, long count, long sum) {

        /** Different numbers (the store sees to that), as many as there are from the first to the last. */
        public boolean isComplete() {
            return count == last - first + 1 && sum * 2 == (first + last) * count;
        }
    }

    /** By period, what the documents of a series bear. */
    public SortedMap<String, Borne> borne(OrganizationId organization, String seriesId) {
        var series = Query.by("bySeries").equal("seriesId", seriesId);
        var periods = new TreeMap<String, Borne>();
        for (var group : invoices.aggregate(organization, series, List.of("period"), List.of("sequence"))) {
            var period = (String) Objects.requireNonNull(group.keys().getFirst());
            var inPeriod = series.equal("period", period).limit(1);
            periods.put(
                    period,
                    new Borne(
                            end(organization, inPeriod),
                            end(organization, inPeriod.backwards()),
                            group.count(),
                            group.sums().getFirst()));
        }
        return periods;
    }

    private long end(OrganizationId organization, Query query) {
        return place(invoices.page(organization, query).items().getFirst().content());
    }

    /** The numbers from {@code first} to {@code last} that no document bears, at most a thousand of them. */
    public List<Long> missing(
            OrganizationId organization, String seriesId, String period, long first, long last, Set<Long> reserved) {
        var borne = new TreeSet<>(reserved);
        var query = Query.by("bySeries")
                .equal("seriesId", seriesId)
                .equal("period", period)
                .limit(Query.MAX_LIMIT);
        var page = invoices.page(organization, query);
        while (true) {
            page.items().forEach(stored -> borne.add(place(stored.content())));
            if (page.next() == null) {
                break;
            }
            page = invoices.page(organization, query.after(page.next()));
        }
        var missing = new ArrayList<Long>();
        for (long number = first; number <= last && missing.size() < MAX_MISSING; number++) {
            if (!borne.contains(number)) {
                missing.add(number);
            }
        }
        return missing;
    }

    private static long place(invoxa.invoice.domain.InvoiceDocument document) {
        return Objects.requireNonNull(document.requireIssue().sequence());
    }
}
