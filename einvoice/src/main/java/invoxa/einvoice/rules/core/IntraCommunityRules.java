package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.rules.finding.Findings;

/** BR-IC-11, BR-IC-12: a supply to another EU state says when and to which country the goods went. */
final class IntraCommunityRules {

    private IntraCommunityRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        if (totals.vatBreakdown().stream().noneMatch(row -> row.category() == VatCategory.K)) {
            return;
        }
        var delivery = invoice.delivery();
        if ((delivery == null || delivery.date() == null) && invoice.period() == null) {
            findings.add("/delivery/date", "BR-IC-11", "intraCommunity.date");
        }
        if (delivery == null || delivery.address() == null || delivery.address().country() == null) {
            findings.add("/delivery/address/country", "BR-IC-12", "intraCommunity.country");
        }
    }
}
