package invoxa.invoice.http;

import static invoxa.web.Endpoint.get;
import static invoxa.web.Endpoint.post;
import static invoxa.web.Endpoint.put;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.invoice.report.CheckSeries;
import invoxa.invoice.series.ChangeSeries;
import invoxa.invoice.series.ChangeSeries.Wish;
import invoxa.invoice.series.NumberPattern;
import invoxa.invoice.series.Series;
import invoxa.invoice.series.SeriesBook;
import invoxa.invoice.series.ShowSeries;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;

/** Series of numbers. Their ETag is that of all of them together: none is changed beside another. */
public final class SeriesEndpoints {

    private final ShowSeries show;
    private final ChangeSeries change;
    private final CheckSeries check;

    public SeriesEndpoints(ShowSeries show, ChangeSeries change, CheckSeries check) {
        this.show = show;
        this.change = change;
        this.check = check;
    }

    /** @param next the number it would give to an invoice issued today */
    record SeriesView(
            String id,
            String name,
            DocumentKind kind,
            NumberPattern pattern,
            List<NumberPattern> formerPatterns,
            long start,
            boolean usual,
            String next) {}

    record All(List<SeriesView> items) {}

    public List<Endpoint> all() {
        return List.of(
                get("/invoices/series", this::list),
                post("/invoices/series", this::add),
                get("/invoices/series/{id}", this::one),
                put("/invoices/series/{id}", this::change),
                get("/invoices/series/{id}/gaps", this::gaps));
    }

    private Response list(Request request) {
        var book = show.book(request.organization());
        var all = book.content().series().stream()
                .map(series -> view(request.organization(), series))
                .toList();
        return Response.ok(new All(all)).etag(book);
    }

    private Response add(Request request) {
        var read = Caller.unchangedIfSaid(request, show.book(request.organization()));
        var id = request.newId("ser");
        var book = change.add(read, id, request.body(Wish.class));
        return Response.created("/invoices/series/" + id, view(request, book, id))
                .etag(book);
    }

    private Response one(Request request) {
        var book = show.book(request.organization());
        return Response.ok(view(request, book, request.path("id"))).etag(book);
    }

    private Response change(Request request) {
        var read = show.book(request.organization());
        var series = ShowSeries.in(read, request.path("id"));
        var book = change.change(request.unchanged(read), series, request.body(Wish.class));
        return Response.ok(view(request, book, series.id())).etag(book);
    }

    private Response gaps(Request request) {
        var series = ShowSeries.in(show.book(request.organization()), request.path("id"));
        return Response.ok(check.check(request.organization(), series));
    }

    private SeriesView view(Request request, Stored<SeriesBook> book, String id) {
        return view(request.organization(), ShowSeries.in(book, id));
    }

    private SeriesView view(OrganizationId organization, Series series) {
        return new SeriesView(
                series.id(),
                series.name(),
                series.kind(),
                series.pattern(),
                series.formerPatterns(),
                series.start(),
                series.preferred(),
                show.next(organization, series));
    }
}
