package invoxa.invoice.draft;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.store.Invoices;
import invoxa.storage.Stored;

/** Deletes a draft. What has, or is about to get, a number is never deleted. */
public final class DeleteDraft {

    private final Invoices invoices;

    public DeleteDraft(Invoices invoices) {
        this.invoices = invoices;
    }

    /** @param read the draft as the caller has seen it */
    public void delete(Stored<InvoiceDocument> read) {
        read.content().requireDraft();
        invoices.delete(read);
    }
}
