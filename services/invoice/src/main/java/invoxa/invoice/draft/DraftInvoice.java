package invoxa.invoice.draft;

import invoxa.invoice.attachment.AttachFile;
import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.series.SeriesBooks;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Stored;

/** Stores a new draft. It may lack what only an issued invoice needs, but holds nothing that could never be issued. */
public final class DraftInvoice {

    private final ResolveDraft resolveDraft;
    private final Invoices invoices;
    private final SeriesBooks seriesBooks;
    private final AttachFile attachFile;

    public DraftInvoice(ResolveDraft resolveDraft, Invoices invoices, SeriesBooks seriesBooks, AttachFile attachFile) {
        this.resolveDraft = resolveDraft;
        this.invoices = invoices;
        this.seriesBooks = seriesBooks;
        this.attachFile = attachFile;
    }

    /** @param id of the draft; where it is taken, the request has come before, and the draft it made is the answer */
    public Stored<InvoiceDocument> draft(OrganizationId organization, String id, Draft draft, Stamp by) {
        var checked = CheckedDraft.of(resolveDraft.resolve(organization, draft));
        attachFile.requireKept(organization, id, checked.invoice());
        SeriesChoice.check(seriesBooks.recent(organization), draft, checked.invoice());
        var document = InvoiceDocument.draft(id, organization, draft, checked.invoice(), checked.totals(), by);
        try {
            return invoices.insert(document);
        } catch (DuplicateKey e) {
            return invoices.get(organization, id);
        }
    }
}
