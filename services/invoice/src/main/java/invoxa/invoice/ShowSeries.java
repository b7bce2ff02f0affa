package invoxa.invoice;

import invoxa.invoice.numbering.Numbers;
import invoxa.invoice.numbering.Series;
import invoxa.invoice.numbering.SeriesBook;
import invoxa.invoice.numbering.SeriesBooks;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Partition;
import invoxa.storage.Stored;

/** Shows the series of an organization and the number each would give next. */
public final class ShowSeries {

    private final SeriesBooks books;
    private final Numbers numbers;
    private final Composer composer;

    ShowSeries(SeriesBooks books, Numbers numbers, Composer composer) {
        this.books = books;
        this.numbers = numbers;
        this.composer = composer;
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
        var today = composer.today(organization);
        var counter = numbers.counter(Partition.of(organization), series.id());
        return series.pattern().number(today, counter.upcoming(series.pattern().period(today), series.start()));
    }
}
