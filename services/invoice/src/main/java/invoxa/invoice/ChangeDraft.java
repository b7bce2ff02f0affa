package invoxa.invoice;

import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.numbering.SeriesBooks;
import invoxa.invoice.store.Invoices;
import invoxa.storage.Stored;

/** Replaces what a draft says. */
public final class ChangeDraft {

    private final Composer composer;
    private final Invoices invoices;
    private final SeriesBooks seriesBooks;
    private final AttachFile attachFile;

    ChangeDraft(Composer composer, Invoices invoices, SeriesBooks seriesBooks, AttachFile attachFile) {
        this.composer = composer;
        this.invoices = invoices;
        this.seriesBooks = seriesBooks;
        this.attachFile = attachFile;
    }

    /** @param read the draft as the caller has seen it */
    public Stored<InvoiceDocument> change(Stored<InvoiceDocument> read, Draft draft, Stamp by) {
        var before = read.content();
        before.requireDraft();
        var composed = Draftable.of(composer.compose(before.organization(), draft));
        attachFile.requireKept(before.organization(), read.id(), composed.invoice());
        SeriesChoice.check(seriesBooks.recent(before.organization()), draft, composed.invoice());
        return invoices.replace(read, before.redrafted(draft, composed.invoice(), composed.totals(), by));
    }
}
