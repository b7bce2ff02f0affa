package invoxa.einvoice.rules.core;

import static invoxa.einvoice.model.AllowanceCharge.Kind.ALLOWANCE;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.Texts;
import java.util.List;

/** BR-33, BR-38, BR-42, BR-44: an allowance or charge says why. */
final class AllowanceChargeReasonRules {

    private AllowanceChargeReasonRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        reasons("", invoice.allowancesAndCharges(), "BR-33", "BR-38", findings);
        for (int i = 0; i < invoice.lines().size(); i++) {
            reasons("/lines/" + i, invoice.lines().get(i).allowancesAndCharges(), "BR-42", "BR-44", findings);
        }
    }

    private static void reasons(
            String pointer, List<AllowanceCharge> all, String allowanceRule, String chargeRule, Findings findings) {
        for (int i = 0; i < all.size(); i++) {
            var given = all.get(i);
            if (Texts.missing(given.reason()) && Texts.missing(given.reasonCode())) {
                boolean allowance = given.kind() == ALLOWANCE;
                findings.add(
                        pointer + "/allowancesAndCharges/" + i + "/reason",
                        allowance ? allowanceRule : chargeRule,
                        allowance ? "allowance.reason" : "charge.reason");
            }
        }
    }
}
