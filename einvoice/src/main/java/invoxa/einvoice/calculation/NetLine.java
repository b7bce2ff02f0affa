package invoxa.einvoice.calculation;

import static java.math.RoundingMode.HALF_UP;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Price;
import invoxa.einvoice.model.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A line entered with VAT included, at the net price that comes to its net amount. */
final class NetLine {

    private static final int MIN_DECIMALS = 2;
    private static final int MAX_DECIMALS = 10;

    private final Line line;
    private final Inclusion vat;
    private final BigDecimal priceBase;
    private final int decimals;

    private NetLine(Line line, int decimals) {
        this.line = line;
        this.vat = Inclusion.of(line.vat());
        this.priceBase = line.price().baseQuantity() == null
                ? BigDecimal.ONE
                : line.price().baseQuantity();
        this.decimals = decimals;
    }

    /**
     * @param gross what the line comes to with VAT included
     * @param net what it must come to without
     */
    static Line of(Line line, Totals.LineAmounts gross, BigDecimal net, int decimals) {
        return new NetLine(line, decimals).of(gross, net);
    }

    private Line of(Totals.LineAmounts gross, BigDecimal net) {
        var adjustments =
                new ArrayList<AllowanceCharge>(line.allowancesAndCharges().size());
        var goods = net;
        for (int i = 0; i < line.allowancesAndCharges().size(); i++) {
            var given = line.allowancesAndCharges().get(i);
            var amounts = gross.allowancesAndCharges().get(i);
            adjustments.add(vat.without(given, amounts, decimals));
            var amount = vat.without(amounts.amount(), decimals);
            goods = switch (given.kind()) {
                case ALLOWANCE -> goods.add(amount);
                case CHARGE -> goods.subtract(amount);
            };
        }
        return line.with(price(goods), adjustments);
    }

    /** The net price with the fewest decimals that comes to the amount; the nearest one where none does. */
    private Price price(BigDecimal goods) {
        var given = line.price();
        var exact = vat.without(given.net(), MAX_DECIMALS);
        var net = shortest(exact, goods);
        if (net == null && line.quantity().signum() != 0) {
            var fitted = goods.multiply(priceBase).divide(line.quantity(), MAX_DECIMALS, HALF_UP);
            net = fitted.signum() < 0 ? null : shortest(fitted, goods);
        }
        var price = net == null ? exact.stripTrailingZeros() : net;
        if (given.discount() == null && given.gross() == null) {
            return new Price(price, null, null, given.baseQuantity(), given.baseUnit());
        }
        var discount = given.discount() == null ? BigDecimal.ZERO : vat.without(given.discount(), price.scale());
        return new Price(price, discount, price.add(discount), given.baseQuantity(), given.baseUnit());
    }

    private @Nullable BigDecimal shortest(BigDecimal price, BigDecimal goods) {
        for (int places = MIN_DECIMALS; places <= MAX_DECIMALS; places++) {
            var shorter = price.setScale(places, HALF_UP);
            var comesTo = line.quantity().multiply(shorter).divide(priceBase, decimals, HALF_UP);
            if (comesTo.compareTo(goods) == 0) {
                return shorter;
            }
        }
        return null;
    }
}
