package invoxa.invoice.http;

import static invoxa.web.Endpoint.get;

import invoxa.invoice.document.RenderDocument;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.report.ExportInvoices;
import invoxa.invoice.report.GetInvoice;
import invoxa.invoice.report.ListInvoices;
import invoxa.invoice.send.OpenPublicInvoice;
import invoxa.kernel.Refused;
import invoxa.storage.Stored;
import invoxa.web.CsvList;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invoices to look at: lists, as a file too, one, its PDF, its public page. */
public final class ReadEndpoints {

    private static final String PDF = "application/pdf";

    private final ListInvoices list;
    private final ExportInvoices export;
    private final GetInvoice get;
    private final RenderDocument pdf;
    private final OpenPublicInvoice open;

    public ReadEndpoints(
            ListInvoices list, ExportInvoices export, GetInvoice get, RenderDocument pdf, OpenPublicInvoice open) {
        this.list = list;
        this.export = export;
        this.get = get;
        this.pdf = pdf;
        this.open = open;
    }

    record Rows(List<InvoiceRow> items, @Nullable String next) {}

    public List<Endpoint> all() {
        return List.of(
                get("/invoices", this::list).paged().query(Filters.PARAMETERS),
                get("/invoices/export", this::exportCsv).query(Filters.PARAMETERS),
                get("/invoices/{id}", this::one),
                get("/invoices/{id}/pdf", this::pdf),
                get("/invoices/public/{token}", this::publicPage).query("preview"),
                get("/invoices/public/{token}/pdf", this::publicPdf),
                get("/invoices/public/{token}/payment-code", this::paymentCode));
    }

    private Response list(Request request) {
        var listed = list.list(request.organization(), Filters.of(request), request.limit(), request.cursor());
        var rows = listed.page().map(stored -> InvoiceRow.of(stored.content(), listed.today()));
        return Response.ok(new Rows(rows.items(), rows.next()));
    }

    private Response exportCsv(Request request) {
        var organization = request.organization();
        var filter = Filters.of(request);
        return Response.stream(CsvList.MEDIA_TYPE, out -> export.write(organization, filter, out))
                .attachment("invoices.csv");
    }

    private Response one(Request request) {
        var stored = get.get(request.organization(), request.path("id"));
        return Response.ok(InvoiceView.of(stored.content(), get.today(stored.content())))
                .etag(stored);
    }

    private Response pdf(Request request) {
        return pdf(get.get(request.organization(), request.path("id")));
    }

    private Response publicPage(Request request) {
        var token = request.path("token");
        var stored = request.flag("preview") ? open.find(token) : open.open(token);
        return Response.ok(PublicView.of(stored.content(), get.today(stored.content())))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex");
    }

    private Response publicPdf(Request request) {
        return pdf(open.find(request.path("token"))).header("X-Robots-Tag", "noindex");
    }

    private Response paymentCode(Request request) {
        var code = PublicView.paymentCode(open.find(request.path("token")).content())
                .orElseThrow(() -> Refused.notFound("payment code"));
        return Response.bytes("image/svg+xml", code.svg().getBytes(StandardCharsets.UTF_8))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex");
    }

    private Response pdf(Stored<InvoiceDocument> stored) {
        var number = stored.content().invoice().number();
        var name = (number == null ? "draft" : number.replace('/', '-')) + ".pdf";
        return Response.bytes(PDF, pdf.pdf(stored)).inline(name);
    }
}
