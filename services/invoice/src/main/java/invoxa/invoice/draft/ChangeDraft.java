package invoxa.invoice.draft;

import invoxa.invoice.attachment.AttachFile;
import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.series.SeriesBooks;
import invoxa.invoice.store.Invoices;
import invoxa.storage.Stored;

/** Replaces what a draft says. */
public final class ChangeDraft {

    private final ResolveDraft resolveDraft;
    private final Invoices invoices;
    private final SeriesBooks seriesBooks;
    private final AttachFile attachFile;

    public ChangeDraft(ResolveDraft resolveDraft, Invoices invoices, SeriesBooks seriesBooks, AttachFile attachFile) {
        this.resolveDraft = resolveDraft;
        this.invoices = invoices;
        this.seriesBooks = seriesBooks;
        this.attachFile = attachFile;
    }

    /** @param read the draft as the caller has seen it */
    public Stored<InvoiceDocument> change(Stored<InvoiceDocument> read, Draft draft, Stamp by) {
        var before = read.content();
        before.requireDraft();
        var checked = CheckedDraft.of(resolveDraft.resolve(before.organization(), draft));
        attachFile.requireKept(before.organization(), read.id(), checked.invoice());
        SeriesChoice.check(seriesBooks.recent(before.organization()), draft, checked.invoice());
        return invoices.replace(read, before.redrafted(draft, checked.invoice(), checked.totals(), by));
    }
}
