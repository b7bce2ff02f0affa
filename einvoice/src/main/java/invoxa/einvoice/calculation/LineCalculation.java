package invoxa.einvoice.calculation;

import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Vat;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One line: quantity × price, less its allowances, plus its charges. */
record LineCalculation(Vat vat, Figure gross, List<Adjustment> adjustments, Figure net) {

    static LineCalculation of(int index, Line line, Working working) {
        var gross = working.settle("BT-131", quantityTimesPrice(index, line), Term.LINE_GROSS, index);
        var net = Sum.of(gross);
        var adjustments = new ArrayList<Adjustment>(line.allowancesAndCharges().size());
        for (int i = 0; i < line.allowancesAndCharges().size(); i++) {
            var given = line.allowancesAndCharges().get(i);
            var adjustment =
                    Adjustment.of(given, AdjustmentTerms.onLine(given.kind()), index, i, Sum.of(gross), working);
            adjustments.add(adjustment);
            net.adjust(adjustment);
        }
        return new LineCalculation(line.vat(), gross, adjustments, working.settle("BT-131", net, Term.LINE_NET, index));
    }

    Totals.LineAmounts toAmounts() {
        return new Totals.LineAmounts(
                gross.value(), adjustments.stream().map(Adjustment::toAmount).toList(), net.value());
    }

    private static QuantityTimesPrice quantityTimesPrice(int index, Line line) {
        var price = line.price();
        var priceBase = price.baseQuantity() == null ? BigDecimal.ONE : price.baseQuantity();
        if (priceBase.signum() <= 0) {
            throw Refused.field(
                    Term.PRICE_BASE.pointer.formatted(index),
                    "positive",
                    "A price is for a quantity greater than zero, such as 1 or 100.");
        }
        return new QuantityTimesPrice(
                Figure.of(Term.QUANTITY, index, line.quantity()),
                Figure.of(Term.PRICE, index, price.net()),
                Figure.of(Term.PRICE_BASE, index, priceBase));
    }
}
