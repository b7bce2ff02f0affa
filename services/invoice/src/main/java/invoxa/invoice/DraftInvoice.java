package invoxa.invoice;

import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.numbering.SeriesBooks;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Stored;

/** Stores a new draft. It may lack what only an issued invoice needs, but holds nothing that could never be issued. */
public final class DraftInvoice {

    private final Composer composer;
    private final Invoices invoices;
    private final SeriesBooks seriesBooks;
    private final AttachFile attachFile;

    DraftInvoice(Composer composer, Invoices invoices, SeriesBooks seriesBooks, AttachFile attachFile) {
        this.composer = composer;
        this.invoices = invoices;
        this.seriesBooks = seriesBooks;
        this.attachFile = attachFile;
    }

    /** @param id of the draft; where it is taken, the request has come before, and the draft it made is the answer */
    public Stored<InvoiceDocument> draft(OrganizationId organization, String id, Draft draft, Stamp by) {
        var composed = Draftable.of(composer.compose(organization, draft));
        attachFile.requireKept(organization, id, composed.invoice());
        SeriesChoice.check(seriesBooks.recent(organization), draft, composed.invoice());
        var document = InvoiceDocument.draft(id, organization, draft, composed.invoice(), composed.totals(), by);
        try {
            return invoices.insert(document);
        } catch (DuplicateKey e) {
            return invoices.get(organization, id);
        }
    }
}
