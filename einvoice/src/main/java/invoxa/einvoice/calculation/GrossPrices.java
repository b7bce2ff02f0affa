package invoxa.einvoice.calculation;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Totals;
import java.util.ArrayList;
import java.util.List;

/**
 * Invoices whose prices, allowances and charges were entered with VAT included, as shops do.
 *
 * <p>EN 16931 knows net prices only, and takes VAT of their sum. So the gross amounts are added up under each rate, the
 * net amount nearest to that sum is found, shared among the lines to the cent, and each line gets the shortest net
 * price that comes to its share. Some totals no net amount leads to (9.99 at 19 %, about one total in six): the cent
 * that is then missing goes into the rounding amount (BT-114), so that what is due is what was entered.
 */
public final class GrossPrices {

    private final Invoice entered;
    private final Totals gross;
    private final int decimals;

    private GrossPrices(Invoice entered) {
        this.entered = entered;
        this.gross = Calculation.of(entered);
        this.decimals = entered.currency().exponent();
    }

    /**
     * @param entered an invoice whose prices, allowances and charges include VAT; its rounding amount is kept
     * @return the same invoice with net ones, to be calculated as any other
     */
    public static Invoice toNet(Invoice entered) {
        return new GrossPrices(entered).convert();
    }

    private Invoice convert() {
        var nets = NetShares.of(entered, gross);
        var lines = new ArrayList<Line>(entered.lines().size());
        for (int i = 0; i < entered.lines().size(); i++) {
            var line = entered.lines().get(i);
            lines.add(
                    Inclusion.of(line.vat()).isNone()
                            ? line
                            : NetLine.of(line, gross.lines().get(i), nets.get(i), decimals));
        }
        var adjustments = adjustments();
        var rounding = entered.roundingAmount();
        var net = Calculation.of(entered.with(lines, adjustments, rounding));
        var missing = gross.taxExclusive().subtract(net.taxInclusive());
        if (missing.signum() != 0) {
            rounding = rounding == null ? missing : rounding.add(missing);
        }
        return entered.with(lines, adjustments, rounding);
    }

    private List<AllowanceCharge> adjustments() {
        var adjustments = new ArrayList<AllowanceCharge>();
        for (int i = 0; i < entered.allowancesAndCharges().size(); i++) {
            var given = entered.allowancesAndCharges().get(i);
            var amounts = gross.allowancesAndCharges().get(i);
            adjustments.add(Inclusion.of(given.vat()).without(given, amounts, decimals));
        }
        return adjustments;
    }
}
