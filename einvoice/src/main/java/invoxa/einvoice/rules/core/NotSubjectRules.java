package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.VatUse;

/** BR-O-12 to BR-O-14 (and BR-O-11 by them): what is not subject to VAT stands on an invoice of its own. */
final class NotSubjectRules {

    private static final int ALONE_ON_LINE = 12;

    private NotSubjectRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        if (totals.vatBreakdown().stream().noneMatch(row -> row.category() == VatCategory.O)) {
            return;
        }
        for (var use : VatUse.all(invoice)) {
            if (use.vat().category() != VatCategory.O) {
                findings.add(
                        use.pointer() + "/category",
                        "BR-O-" + (ALONE_ON_LINE + use.place().ordinal()),
                        "vat.notSubjectAlone");
            }
        }
    }
}
