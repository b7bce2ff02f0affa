package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;

/** BR-E-10 and its like: where no VAT is charged the reason is said, and nowhere else. */
final class VatReasonRules {

    private VatReasonRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        for (var row : totals.vatBreakdown()) {
            if (row.category().needsReason() && Texts.missing(row.reason()) && Texts.missing(row.reasonCode())) {
                findings.add("/vatExemptions", rule(row.category()), "vat.reasonMissing", row.category());
            }
        }
        for (int i = 0; i < invoice.vatExemptions().size(); i++) {
            var category = invoice.vatExemptions().get(i).category();
            if (!category.needsReason()) {
                findings.add("/vatExemptions/" + i, rule(category), "vat.reasonNotAllowed", category);
            }
        }
    }

    private static String rule(VatCategory category) {
        return "BR-" + category.ruleName() + "-10";
    }
}
