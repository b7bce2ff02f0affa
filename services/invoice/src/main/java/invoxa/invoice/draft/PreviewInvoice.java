package invoxa.invoice.draft;

import invoxa.einvoice.calculation.ExplainedAmount;
import invoxa.einvoice.calculation.Explanation;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.profile.Profile;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.invoice.domain.Draft;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what a draft would come to, without storing anything. */
public final class PreviewInvoice {

    private final ResolveDraft resolveDraft;

    public PreviewInvoice(ResolveDraft resolveDraft) {
        this.resolveDraft = resolveDraft;
    }

    /** @param explain whether each amount shall say how it came about */
    public Preview preview(OrganizationId organization, Draft draft, boolean explain) {
        var checked = CheckedDraft.of(resolveDraft.resolve(organization, draft));
        var invoice = checked.invoice();
        var verdict = checked.verdict();
        return new Preview(
                invoice,
                checked.totals(),
                explain ? Explanation.of(invoice, checked.totals()).amounts() : null,
                InvoiceRules.profile(invoice),
                verdict.obstacles(),
                verdict.warnings(),
                verdict.findings());
    }

    /**
     * @param explanation of every amount, null where it was not asked for
     * @param profile by whose rules it was looked at
     * @param obstacles what keeps it from being issued as it is
     * @param warnings what is probably a slip
     * @param findings both with their sentences in every language, as far as it could be stored
     */
    public record Preview(
            Invoice invoice,
            Totals totals,
            @Nullable List<ExplainedAmount> explanation,
            Profile profile,
            List<FieldError> obstacles,
            List<FieldError> warnings,
            List<Finding> findings) {}
}
