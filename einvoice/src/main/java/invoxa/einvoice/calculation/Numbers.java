package invoxa.einvoice.calculation;

import java.math.BigDecimal;

/** How numbers are written in an explanation: plain decimals, never with an exponent. */
final class Numbers {

    private Numbers() {}

    /** Without trailing zeros. */
    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** As it is, in brackets where it is negative. */
    static String operand(BigDecimal value) {
        return value.signum() < 0 ? "(" + value.toPlainString() + ")" : value.toPlainString();
    }
}
