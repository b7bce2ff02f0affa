package invoxa.invoice.series;

import invoxa.invoice.parties.OrganizationDays;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Partition;
import invoxa.storage.Stored;

/** Shows the series of an organization and the number each would give next. */
public final class ShowSeries {

    private final SeriesBooks books;
    private final NumberReservations numbers;
    private final OrganizationDays days;

    public ShowSeries(SeriesBooks books, NumberReservations numbers, OrganizationDays days) {
        this.books = books;
        this.numbers = numbers;
        this.days = days;
    }

    public Stored<SeriesBook> book(OrganizationId organization) {
        return books.current(organization);
    }

    /** @throws Refused 404 where the book has no such series */
    public static Series in(Stored<SeriesBook> book, String id) {
        return book.content().find(id).orElseThrow(() -> Refused.notFound("series"));
    }

    /** The number that an invoice issued today would get if nobody else were before it. */
    public String next(OrganizationId organization, Series series) {
        var today = days.today(organization);
        var counter = numbers.counter(Partition.of(organization), series.id());
        return series.pattern().number(today, counter.upcoming(series.pattern().period(today), series.start()));
    }
}
