package invoxa.invoice.issue;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.profile.Form;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.invoice.document.Logos;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Issue;
import invoxa.invoice.domain.PublicToken;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.domain.State;
import invoxa.invoice.draft.CheckedDraft;
import invoxa.invoice.draft.ResolveDraft;
import invoxa.invoice.draft.SeriesChoice;
import invoxa.invoice.series.SeriesBooks;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import io.micrometer.core.instrument.Counter;
import java.util.Objects;

/**
 * Issues a draft: checks it by EN 16931, freezes it with seller and buyer as they are now, and has it numbered.
 *
 * <p>Asked again it answers the same invoice, and finishes what a crash left half-done.
 */
public final class IssueInvoice {

    private final ResolveDraft resolveDraft;
    private final Invoices invoices;
    private final SeriesBooks seriesBooks;
    private final Logos logos;
    private final FinishIssuing finishIssuing;
    private final Counter issued;

    /** @param issued counts the drafts that became invoices */
    public IssueInvoice(
            ResolveDraft resolveDraft,
            Invoices invoices,
            SeriesBooks seriesBooks,
            Logos logos,
            FinishIssuing finishIssuing,
            Counter issued) {
        this.resolveDraft = resolveDraft;
        this.invoices = invoices;
        this.seriesBooks = seriesBooks;
        this.logos = logos;
        this.finishIssuing = finishIssuing;
        this.issued = issued;
    }

    /** @param read the draft as the caller has seen it */
    public Stored<InvoiceDocument> issue(Stored<InvoiceDocument> read, Stamp by) {
        return switch (read.content().state()) {
            case DRAFT -> counted(finishIssuing.finish(freezeOnce(read, by)));
            case ISSUING -> finishIssuing.finish(read);
            case ISSUED -> read;
            case VOID -> throw Refused.conflict("already-void", "This document was issued and declared void.");
        };
    }

    private Stored<InvoiceDocument> counted(Stored<InvoiceDocument> invoice) {
        issued.increment();
        return invoice;
    }

    private Stored<InvoiceDocument> freezeOnce(Stored<InvoiceDocument> read, Stamp by) {
        try {
            return freeze(read, by);
        } catch (StaleVersion e) {
            var now = invoices.get(read.content().organization(), read.id());
            if (now.content().state() == State.DRAFT) {
                throw e;
            }
            return now;
        }
    }

    /** From here on it cannot be changed, and will be numbered whatever crashes. */
    Stored<InvoiceDocument> freeze(Stored<InvoiceDocument> read, Stamp by) {
        var document = read.content();
        document.requireDraft();
        var organization = document.organization();
        var draft = Objects.requireNonNull(document.draft());
        var resolved = resolveDraft.resolve(organization, draft);
        var issuable = CheckedDraft.of(resolved);
        var warnings = issuable.requireIssuable();
        var kind = DocumentKind.ofTypeCode(issuable.invoice().typeCode());
        var series = SeriesChoice.of(seriesBooks.recent(organization), draft.seriesId(), kind);
        var profile = InvoiceRules.profile(issuable.invoice());
        var issue = new Issue(
                series.id(),
                series.pattern(),
                series.pattern().period(resolved.issueDate()),
                series.start(),
                null,
                PublicToken.newSecret(),
                resolved.organization().name(),
                resolved.clientEmail(),
                resolved.language(),
                resolved.organization().zone().getId(),
                by,
                null,
                profile.rules(),
                resolved.emailedXml(profile).map(Form::code).orElse(null),
                logos.current(organization, resolved.organization()),
                resolved.organization().accentColor(),
                warnings);
        return invoices.replace(read, document.frozen(issuable.invoice(), issuable.totals(), issue));
    }

    /** Issues a draft by its id, whatever version of it is there. */
    public Stored<InvoiceDocument> issue(OrganizationId organization, String id, Stamp by) {
        return issue(invoices.get(organization, id), by);
    }
}
