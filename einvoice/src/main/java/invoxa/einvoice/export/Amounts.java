package invoxa.einvoice.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as both syntaxes write them: digits with a point, never an exponent. */
final class Amounts {

    private static final int DECIMALS = 2;

    private Amounts() {}

    /**
     * An amount. EN 16931 gives amounts two decimals at most: of a currency with three, a third one that is zero is not
     * written (one that is not zero keeps the invoice from being issued).
     */
    static @Nullable String amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        if (amount.scale() <= DECIMALS) {
            return amount.toPlainString();
        }
        var shortest = amount.stripTrailingZeros();
        return shortest.setScale(Math.max(DECIMALS, shortest.scale())).toPlainString();
    }

    /** A price, a quantity or a percentage, as exact as it is. */
    static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
