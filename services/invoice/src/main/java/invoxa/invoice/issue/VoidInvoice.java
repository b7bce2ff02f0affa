package invoxa.invoice.issue;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;

/** Declares an issued document void, with a reason: it keeps its number, and nothing is owed on it. */
public final class VoidInvoice {

    private final Invoices invoices;

    public VoidInvoice(Invoices invoices) {
        this.invoices = invoices;
    }

    /** @param read the document as the caller has seen it: it must still be that */
    public Stored<InvoiceDocument> declareVoid(Stored<InvoiceDocument> read, String reason, Stamp by) {
        var voided = read.content().voided(reason, by);
        return invoices.replace(read, voided, InvoiceEvents.voided(voided, reason));
    }

    /** Whatever version of it is there, for a caller who has named none. */
    public Stored<InvoiceDocument> declareVoid(OrganizationId organization, String id, String reason, Stamp by) {
        return invoices.change(organization, id, invoice -> {
            var voided = invoice.voided(reason, by);
            return Change.to(voided, InvoiceEvents.voided(voided, reason));
        });
    }
}
