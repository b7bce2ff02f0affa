package invoxa.einvoice.calculation;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;

/** Quantity × price ÷ the quantity that the price is for, divided last so that nothing is lost before the rounding. */
record QuantityTimesPrice(Figure quantity, Figure price, Figure priceBase) implements Formula {

    private static final int SHOWN_DECIMALS = 12;

    @Override
    public BigDecimal rounded(int decimals) {
        return product().divide(priceBase.value(), decimals, HALF_UP);
    }

    @Override
    public String raw() {
        try {
            return Numbers.plain(product().divide(priceBase.value()));
        } catch (ArithmeticException endless) {
            return product().divide(priceBase.value(), SHOWN_DECIMALS, DOWN).toPlainString() + "…";
        }
    }

    @Override
    public boolean isExactly(BigDecimal result) {
        return product().compareTo(result.multiply(priceBase.value())) == 0;
    }

    @Override
    public String text() {
        return Numbers.operand(quantity.value()) + " × " + Numbers.operand(price.value()) + " ÷ "
                + Numbers.plain(priceBase.value());
    }

    @Override
    public List<Figure> inputs() {
        return List.of(quantity, price, priceBase);
    }

    private BigDecimal product() {
        return quantity.value().multiply(price.value());
    }
}
