package invoxa.invoice.issue;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Restated;
import invoxa.invoice.domain.Crediting;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.PublicToken;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.domain.State;
import invoxa.invoice.draft.SeriesChoice;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.invoice.series.SeriesBooks;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Documents.Change;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Credits an invoice in full: a credit note with the same lines and amounts, numbered in the series of credit notes. It
 * goes against what is still owed; what was paid before is the client's credit.
 *
 * <p>Three documents' steps, each resumed by any node: the invoice says that it is being credited and by which credit
 * note; the credit note is made and numbered; the invoice takes it into its balance and tells the world.
 */
public final class CreditInvoice {

    private final Invoices invoices;
    private final SeriesBooks seriesBooks;
    private final FinishIssuing finishIssuing;
    private final Clock clock;

    public CreditInvoice(Invoices invoices, SeriesBooks seriesBooks, FinishIssuing finishIssuing, Clock clock) {
        this.invoices = invoices;
        this.seriesBooks = seriesBooks;
        this.finishIssuing = finishIssuing;
        this.clock = clock;
    }

    /**
     * @param creditNoteId the id of the credit note to be; the same id again gives the same credit note
     * @return the credit note
     */
    public Stored<InvoiceDocument> credit(
            OrganizationId organization, String invoiceId, String creditNoteId, @Nullable String reason, Stamp by) {
        var begun = invoices.change(organization, invoiceId, invoice -> {
            if (invoice.crediting() != null
                    && invoice.crediting().creditNoteId().equals(creditNoteId)) {
                return null;
            }
            requireCreditable(invoice);
            return Change.to(invoice.crediting(new Crediting(creditNoteId, reason, by)));
        });
        return finish(begun);
    }

    private static void requireCreditable(InvoiceDocument invoice) {
        if (invoice.kind() == DocumentKind.CREDIT_NOTE) {
            throw Refused.conflict("not-an-invoice", "A credit note cannot be credited.");
        }
        if (invoice.state() != State.ISSUED) {
            throw Refused.conflict("not-issued", "Only an issued invoice can be credited.");
        }
        if (invoice.crediting() != null) {
            throw Refused.conflict("already-credited", "This invoice has been credited in full.");
        }
    }

    /** Does what is still to be done for an invoice that is being credited. */
    public Stored<InvoiceDocument> finish(Stored<InvoiceDocument> begun) {
        var invoice = begun.content();
        var crediting = Objects.requireNonNull(invoice.crediting());
        var creditNote = finishIssuing.finish(creditNote(invoice, crediting));
        var number = Objects.requireNonNull(creditNote.content().invoice().number());
        var total = creditNote.content().totals().payable();
        invoices.change(invoice.organization(), invoice.id(), before -> {
            if (before.settlement().credits().containsKey(creditNote.id())) {
                return null;
            }
            var after = before.credited(creditNote.id(), number, total, clock.instant());
            var credit = Objects.requireNonNull(after.settlement().credits().get(creditNote.id()));
            return Change.to(after, InvoiceEvents.credited(after, creditNote.content(), credit));
        });
        return creditNote;
    }

    private Stored<InvoiceDocument> creditNote(InvoiceDocument invoice, Crediting crediting) {
        return invoices.find(invoice.organization(), crediting.creditNoteId())
                .orElseGet(() -> insert(invoice, crediting));
    }

    private Stored<InvoiceDocument> insert(InvoiceDocument invoice, Crediting crediting) {
        var issued = invoice.requireIssue();
        var issueDate = LocalDate.now(clock.withZone(ZoneId.of(issued.timeZone())));
        var series = SeriesChoice.of(seriesBooks.recent(invoice.organization()), null, DocumentKind.CREDIT_NOTE);
        var content = Restated.asCreditNote(invoice.invoice(), issueDate, crediting.reason());
        var issue = issued.forSeries(series, issueDate, PublicToken.newSecret(), crediting.requested());
        var creditNote = InvoiceDocument.creditNote(invoice, content, Calculation.of(content), issue, crediting);
        try {
            return invoices.insert(creditNote);
        } catch (DuplicateKey e) {
            return invoices.get(invoice.organization(), crediting.creditNoteId());
        }
    }
}
