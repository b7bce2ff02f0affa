package invoxa.invoice.draft;

import invoxa.einvoice.calculation.Calculation;
import invoxa.einvoice.calculation.GrossPrices;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.PrintableText;
import invoxa.einvoice.rules.InvoiceRules;
import invoxa.einvoice.rules.Verdict;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.util.List;

/**
 * An invoice that can be stored, with its amounts.
 *
 * @param assumptions what was filled in for want of a word of the owner's, to be looked at before it is issued
 */
public record CheckedDraft(Invoice invoice, Totals totals, List<Finding> assumptions) {

    private static final BigDecimal MAX_TOTAL = new BigDecimal("999999999999");

    /** @throws Refused naming every field that keeps it from being stored, or a total beyond what can be summed */
    public static CheckedDraft of(ResolvedDraft resolved) {
        EarlyPayment.check(resolved.draft());
        var entered = resolved.invoice();
        refuse(InvoiceRules.draft(entered, PrintableText::firstMissing));
        var invoice = Boolean.TRUE.equals(resolved.draft().pricesIncludeVat()) ? GrossPrices.toNet(entered) : entered;
        var totals = Calculation.of(invoice);
        requireSane(totals.taxInclusive());
        requireSane(totals.payable());
        return new CheckedDraft(invoice, totals, resolved.assumptions());
    }

    /**
     * What is to be looked at, though it can be issued.
     *
     * @throws Refused naming every field that keeps it from being issued
     */
    public List<Problem.FieldError> requireIssuable() {
        var verdict = verdict();
        refuse(verdict.obstacles());
        return verdict.warnings();
    }

    /** What the rules say of it, and what was assumed. */
    Verdict verdict() {
        return InvoiceRules.issue(invoice, PrintableText::firstMissing).with(assumptions);
    }

    private static void refuse(List<Problem.FieldError> findings) {
        if (!findings.isEmpty()) {
            throw new Refused(Problem.validation(findings));
        }
    }

    private static void requireSane(BigDecimal total) {
        if (total.abs().compareTo(MAX_TOTAL) > 0) {
            throw Refused.field("/lines", "too-large", Sentences.of("draft.total", MAX_TOTAL.toPlainString()));
        }
    }
}
