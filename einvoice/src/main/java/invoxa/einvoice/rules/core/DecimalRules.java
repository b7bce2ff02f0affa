package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.rules.finding.Findings;
import java.math.BigDecimal;

/**
 * BR-DEC: EN 16931 knows amounts with two decimals at most. In a currency with three (such as KWD) a document is issued
 * as long as the third is zero everywhere.
 */
final class DecimalRules {

    private static final int MAX_DECIMALS = 2;

    private final Invoice invoice;
    private final Findings findings;

    private DecimalRules(Invoice invoice, Findings findings) {
        this.invoice = invoice;
        this.findings = findings;
    }

    static void check(Invoice invoice, Totals totals, Findings findings) {
        if (invoice.currency().exponent() > MAX_DECIMALS) {
            new DecimalRules(invoice, findings).check(totals);
        }
    }

    private void check(Totals totals) {
        for (int i = 0; i < totals.lines().size(); i++) {
            amount(
                    "/lines/" + i + "/price/net",
                    "BR-DEC-23",
                    totals.lines().get(i).net());
            for (var made : totals.lines().get(i).allowancesAndCharges()) {
                amount("/lines/" + i + "/allowancesAndCharges", "BR-DEC-24", made.amount());
            }
        }
        for (int i = 0; i < totals.allowancesAndCharges().size(); i++) {
            amount(
                    "/allowancesAndCharges/" + i + "/amount",
                    "BR-DEC-01",
                    totals.allowancesAndCharges().get(i).amount());
        }
        for (var row : totals.vatBreakdown()) {
            amount("/lines", "BR-DEC-20", row.tax());
        }
        amount("/prepaidAmount", "BR-DEC-16", totals.prepaid());
        amount("/roundingAmount", "BR-DEC-17", totals.rounding());
    }

    private void amount(String pointer, String rule, BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > MAX_DECIMALS) {
            findings.add(pointer, rule, "amount.decimals", amount.toPlainString() + " " + invoice.currency());
        }
    }
}
