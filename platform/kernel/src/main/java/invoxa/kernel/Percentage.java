package invoxa.kernel;

import java.math.BigDecimal;

/**
 * A percentage, such as 19 or 5.5, exact, with at most four decimals and without trailing zeros, so that 19 and 19.00
 * are equal.
 */
public record Percentage(BigDecimal value) implements Comparable<Percentage> {

    public static final Percentage ZERO = new Percentage(BigDecimal.ZERO);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int MAX_DECIMALS = 4;

    public Percentage {
        value = value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
        if (value.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "a percentage has at most " + MAX_DECIMALS + " decimals, not " + value.toPlainString());
        }
    }

    /** @param text a plain decimal such as {@code "19"} or {@code "5.5"} */
    public static Percentage of(String text) {
        return new Percentage(new BigDecimal(text));
    }

    /** The raw share of an amount, not rounded: 19 % of 12.34 is 2.3446. */
    public BigDecimal of(BigDecimal amount) {
        return amount.multiply(value).divide(HUNDRED);
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Percentage other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
