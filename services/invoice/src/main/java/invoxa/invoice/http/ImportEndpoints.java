package invoxa.invoice.http;

import invoxa.einvoice.syntax.Discrepancy;
import invoxa.einvoice.syntax.ImportedInvoice.Syntax;
import invoxa.einvoice.xml.Unplaced;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.draft.ImportInvoice;
import invoxa.invoice.parties.Clients;
import invoxa.invoice.report.GetInvoice;
import invoxa.kernel.Problem.FieldError;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts from files. */
public final class ImportEndpoints {

    private static final int MAX_BODY = 20_000_000;

    private final ImportInvoice importInvoice;
    private final GetInvoice get;
    private final Clock clock;

    public ImportEndpoints(ImportInvoice importInvoice, GetInvoice get, Clock clock) {
        this.importInvoice = importInvoice;
        this.get = get;
        this.clock = clock;
    }

    /**
     * @param number BT-1 of the file
     * @param seller BT-27 of the file
     */
    record ImportedView(
            InvoiceView invoice,
            Clients.Resolved client,
            Syntax syntax,
            @Nullable String number,
            @Nullable String seller,
            List<Unplaced> unplaced,
            @Nullable Discrepancy discrepancy,
            List<FieldError> obstacles) {}

    public List<Endpoint> all() {
        return List.of(Endpoint.post("/invoices/import", this::read)
                .accepting("application/xml", "text/xml", "application/pdf")
                .maxBody(MAX_BODY));
    }

    private Response read(Request request) {
        var id = request.newId(InvoiceDocument.ID_PREFIX);
        var imported = importInvoice.read(request.organization(), id, request.bytes(), Caller.stamp(request, clock));
        var draft = imported.draft();
        var said = imported.file().invoice();
        var view = new ImportedView(
                InvoiceView.of(draft.content(), get.today(draft.content())),
                imported.client(),
                imported.file().syntax(),
                said.number(),
                said.seller().name(),
                imported.unplaced(),
                imported.discrepancy().orElse(null),
                imported.obstacles());
        return Response.created("/invoices/" + draft.id(), view).etag(draft);
    }
}
