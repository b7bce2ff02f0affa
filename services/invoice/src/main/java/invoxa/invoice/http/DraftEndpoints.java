package invoxa.invoice.http;

import static invoxa.web.Endpoint.post;
import static invoxa.web.Endpoint.put;

import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.draft.ChangeDraft;
import invoxa.invoice.draft.DeleteDraft;
import invoxa.invoice.draft.DraftInvoice;
import invoxa.invoice.draft.PreviewInvoice;
import invoxa.invoice.report.GetInvoice;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Clock;
import java.util.List;

/** Drafts: preview, make, change, delete. */
public final class DraftEndpoints {

    /** A thousand lines with all they can hold, and room to spare. */
    private static final int MAX_BODY = 4_000_000;

    private final PreviewInvoice preview;
    private final DraftInvoice draft;
    private final ChangeDraft change;
    private final DeleteDraft delete;
    private final GetInvoice get;
    private final Clock clock;

    public DraftEndpoints(
            PreviewInvoice preview,
            DraftInvoice draft,
            ChangeDraft change,
            DeleteDraft delete,
            GetInvoice get,
            Clock clock) {
        this.preview = preview;
        this.draft = draft;
        this.change = change;
        this.delete = delete;
        this.get = get;
        this.clock = clock;
    }

    public List<Endpoint> all() {
        return List.of(
                post("/invoices/preview", this::preview)
                        .query("explain")
                        .maxBody(MAX_BODY)
                        .notReplayed(),
                post("/invoices", this::make).maxBody(MAX_BODY),
                put("/invoices/{id}", this::change).maxBody(MAX_BODY),
                Endpoint.delete("/invoices/{id}", this::delete));
    }

    private Response preview(Request request) {
        return Response.ok(preview.preview(request.organization(), request.body(Draft.class), request.flag("explain")));
    }

    private Response make(Request request) {
        var stored = draft.draft(
                request.organization(),
                request.newId(InvoiceDocument.ID_PREFIX),
                request.body(Draft.class),
                Caller.stamp(request, clock));
        return Response.created("/invoices/" + stored.id(), view(stored)).etag(stored);
    }

    private Response change(Request request) {
        var read = seenDraft(request);
        var stored = change.change(read, request.body(Draft.class), Caller.stamp(request, clock));
        return Response.ok(view(stored)).etag(stored);
    }

    private Response delete(Request request) {
        delete.delete(seenDraft(request));
        return Response.noContent();
    }

    /**
     * That it is no draft any more is said first: an issued document's version also counts what happens to it later.
     */
    private Stored<InvoiceDocument> seenDraft(Request request) {
        var read = get.get(request.organization(), request.path("id"));
        read.content().requireDraft();
        return request.unchanged(read);
    }

    private InvoiceView view(Stored<InvoiceDocument> stored) {
        return InvoiceView.of(stored.content(), get.today(stored.content()));
    }
}
