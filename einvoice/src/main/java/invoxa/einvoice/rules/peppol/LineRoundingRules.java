package invoxa.einvoice.rules.peppol;

import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Totals.LineAmounts;
import invoxa.einvoice.rules.finding.Findings;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * PEPPOL-EN16931-R120: a line's amount is quantity times price to within 0.02. In a currency without decimals, such as
 * JPY, it is so only where there is nothing to round.
 */
public final class LineRoundingRules {

    private static final BigDecimal SLACK = new BigDecimal("0.02");

    private LineRoundingRules() {}

    public static void check(Invoice invoice, Totals totals, Findings findings) {
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = invoice.lines().get(i);
            var amounts = totals.lines().get(i);
            if (exact(line, amounts).subtract(amounts.net()).abs().compareTo(SLACK) > 0) {
                findings.add(
                        "/lines/" + i + "/price/net", "PEPPOL-EN16931-R120", "peppol.lineRounding", invoice.currency());
            }
        }
    }

    private static BigDecimal exact(Line line, LineAmounts amounts) {
        var base = line.price().baseQuantity() == null
                ? BigDecimal.ONE
                : line.price().baseQuantity();
        var sum = line.quantity().multiply(line.price().net()).divide(base, MathContext.DECIMAL64);
        for (int i = 0; i < line.allowancesAndCharges().size(); i++) {
            var amount = amounts.allowancesAndCharges().get(i).amount();
            sum = line.allowancesAndCharges().get(i).kind() == Kind.CHARGE ? sum.add(amount) : sum.subtract(amount);
        }
        return sum;
    }
}
