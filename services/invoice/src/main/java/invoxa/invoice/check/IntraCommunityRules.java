package invoxa.invoice.check;

import invoxa.invoice.model.Invoice;
import invoxa.invoice.model.Totals;
import invoxa.invoice.model.VatCategory;
import invoxa.kernel.FieldErrors;

/** BR-IC-11, BR-IC-12: a supply to another EU state says when and to which country the goods went. */
final class IntraCommunityRules {

    private IntraCommunityRules() {}

    static void check(Invoice invoice, Totals totals, FieldErrors findings) {
        if (totals.vatBreakdown().stream().noneMatch(row -> row.category() == VatCategory.K)) {
            return;
        }
        var delivery = invoice.delivery();
        if ((delivery == null || delivery.date() == null) && invoice.period() == null) {
            findings.add(
                    "/delivery/date",
                    "BR-IC-11",
                    "A supply to another EU state needs the day of delivery or the period of the invoice.");
        }
        if (delivery == null || delivery.address() == null || delivery.address().country() == null) {
            findings.add(
                    "/delivery/address/country",
                    "BR-IC-12",
                    "A supply to another EU state needs the country to which it was delivered.");
        }
    }
}
