package invoxa.einvoice.calculation;

import java.math.BigDecimal;
import java.util.List;

/**
 * How an amount follows from other numbers. EN 16931 needs three ways: quantity times price, a percentage of a base,
 * and a sum. What calculates the amount also explains it, so that the two cannot differ.
 */
sealed interface Formula permits QuantityTimesPrice, Share, Sum {

    /** The result, rounded once: half up on its absolute value. */
    BigDecimal rounded(int decimals);

    /** The result before rounding: exact where it can be written so, else cut and ended with an ellipsis. */
    String raw();

    /** Whether nothing had to be rounded to come to this result. */
    boolean isExactly(BigDecimal result);

    /** The formula with its numbers, such as {@code 3 × 19.99 ÷ 1}. */
    String text();

    List<Figure> inputs();
}
