package invoxa.einvoice.rules.draft;

import static invoxa.einvoice.model.AllowanceCharge.Kind.ALLOWANCE;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.FieldErrors;
import java.util.List;

/** BG-20, BG-21, BG-27, BG-28: an allowance or charge has an amount, a reason and, on the document, its VAT. */
final class AllowanceChargeRules {

    private final FieldErrors findings;

    private AllowanceChargeRules(FieldErrors findings) {
        this.findings = findings;
    }

    /** What the calculation needs: an amount or a percentage, and on the document the VAT. */
    static void draft(Invoice invoice, FieldErrors findings) {
        var rules = new AllowanceChargeRules(findings);
        var onDocument = invoice.allowancesAndCharges();
        rules.amounts("", onDocument, "BR-31", "BR-36");
        for (int i = 0; i < onDocument.size(); i++) {
            if (onDocument.get(i).vat() == null) {
                var rule = onDocument.get(i).kind() == ALLOWANCE ? "BR-32" : "BR-37";
                findings.add("/allowancesAndCharges/" + i + "/vat", rule, Sentences.of("draft.adjustmentVat"));
            }
        }
        for (int i = 0; i < invoice.lines().size(); i++) {
            rules.amounts("/lines/" + i, invoice.lines().get(i).allowancesAndCharges(), "BR-41", "BR-43");
        }
    }

    private void amounts(String pointer, List<AllowanceCharge> all, String allowanceRule, String chargeRule) {
        for (int i = 0; i < all.size(); i++) {
            var given = all.get(i);
            var at = pointer + "/allowancesAndCharges/" + i;
            var rule = given.kind() == ALLOWANCE ? allowanceRule : chargeRule;
            if (given.amount() == null && given.percentage() == null) {
                findings.add(at + "/amount", rule, Sentences.of("draft.adjustment"));
            }
        }
    }
}
