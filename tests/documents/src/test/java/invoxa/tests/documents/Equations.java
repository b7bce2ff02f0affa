package invoxa.tests.documents;

import invoxa.einvoice.InvoiceFiles;
import invoxa.einvoice.syntax.Declared;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The equations of EN 16931 on the figures that a file states, exactly: the official rules let the tax be wrong by one
 * unit of the currency.
 */
final class Equations {

    private final List<String> broken = new ArrayList<>();

    private Equations() {}

    /** @param decimals of the currency */
    static List<String> broken(byte[] xml, int decimals) {
        var equations = new Equations();
        equations.check(new InvoiceFiles().read(xml).declared(), decimals);
        return equations.broken;
    }

    private void check(Declared stated, int decimals) {
        var lines = stated.lineNets().stream().map(Equations::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        equal("BR-CO-10", value(stated.lineTotal()), lines);
        equal(
                "BR-CO-13",
                value(stated.taxExclusive()),
                value(stated.lineTotal())
                        .subtract(value(stated.allowanceTotal()))
                        .add(value(stated.chargeTotal())));
        var taxes = BigDecimal.ZERO;
        var taxable = BigDecimal.ZERO;
        for (var row : stated.vatBreakdown()) {
            var rate = row.rate() == null ? BigDecimal.ZERO : row.rate().value();
            var exact = value(row.taxable()).multiply(rate).movePointLeft(2);
            equal("BR-CO-17", value(row.tax()), exact.setScale(decimals, RoundingMode.HALF_UP));
            taxes = taxes.add(value(row.tax()));
            taxable = taxable.add(value(row.taxable()));
        }
        equal("BR-S-08", taxable, value(stated.taxExclusive()));
        equal("BR-CO-14", value(stated.tax()), taxes);
        equal(
                "BR-CO-15",
                value(stated.taxInclusive()),
                value(stated.taxExclusive()).add(value(stated.tax())));
        equal(
                "BR-CO-16",
                value(stated.payable()),
                value(stated.taxInclusive()).subtract(value(stated.prepaid())).add(value(stated.rounding())));
    }

    private void equal(String rule, BigDecimal stated, BigDecimal follows) {
        if (stated.compareTo(follows) != 0) {
            broken.add(rule + ": " + stated + " is not " + follows);
        }
    }

    private static BigDecimal value(Declared.Figure figure) {
        return figure.value() == null ? BigDecimal.ZERO : figure.value();
    }
}
