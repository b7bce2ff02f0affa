package invoxa.einvoice.syntax;

import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as both syntaxes write them: digits with a point, never an exponent. */
public final class AmountText {

    private static final int DECIMALS = 2;

    private AmountText() {}

    /**
     * An amount. EN 16931 gives amounts two decimals at most: of a currency with three, a third one that is zero is not
     * written (one that is not zero keeps the invoice from being issued).
     */
    public static @Nullable String amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        if (amount.scale() <= DECIMALS) {
            return amount.toPlainString();
        }
        var shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(DECIMALS, shortest.scale())).toPlainString();
    }

    public static @Nullable String percent(@Nullable Percentage percentage) {
        return percentage == null ? null : number(percentage.value());
    }

    /** A price, a quantity or a percentage, as exact as it is. */
    public static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
