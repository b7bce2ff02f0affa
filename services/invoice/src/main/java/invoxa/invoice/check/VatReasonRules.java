package invoxa.invoice.check;

import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Totals;
import invoxa.invoice.model.VatCategory;
import invoxa.kernel.FieldErrors;

/** BR-E-10 and its like: where no VAT is charged the reason is said, and nowhere else. */
final class VatReasonRules {

    private VatReasonRules() {}

    static void check(Invoice invoice, Totals totals, FieldErrors findings) {
        for (var row : totals.vatBreakdown()) {
            if (row.category().needsReason() && Texts.missing(row.reason()) && Texts.missing(row.reasonCode())) {
                findings.add(
                        "/vatExemptions",
                        rule(row.category()),
                        "Say why category " + row.category() + " is without VAT: the paragraph of the law, or a code"
                                + " such as VATEX-EU-132.");
            }
        }
        for (int i = 0; i < invoice.vatExemptions().size(); i++) {
            var category = invoice.vatExemptions().get(i).category();
            if (!category.needsReason()) {
                findings.add(
                        "/vatExemptions/" + i,
                        rule(category),
                        "Category " + category + " is not exempt: leave the reason out, or choose another category.");
            }
        }
    }

    private static String rule(VatCategory category) {
        return "BR-" + category.ruleName() + "-10";
    }
}
