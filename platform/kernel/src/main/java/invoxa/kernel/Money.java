package invoxa.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in one currency, with as many decimals as the currency has.
 *
 * <p>Never rounds by itself: an amount with more decimals than its currency is refused, and {@link #round} is the one
 * place where a raw result becomes money (half up on the absolute value: 0.005 becomes 0.01, −0.005 becomes −0.01).
 * Amounts of two currencies do not mix: adding or comparing them throws.
 */
public record Money(BigDecimal amount, CurrencyCode currency) implements Comparable<Money> {

    public Money {
        amount = amount.setScale(currency.exponent(), RoundingMode.UNNECESSARY);
    }

    /** @param amount a plain decimal such as {@code "12.34"} */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), CurrencyCode.of(currency));
    }

    public static Money zero(CurrencyCode currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The money nearest to a raw result, rounded half up on its absolute value. */
    public static Money round(BigDecimal raw, CurrencyCode currency) {
        return new Money(raw.setScale(currency.exponent(), RoundingMode.HALF_UP), currency);
    }

    /** @param minorUnits cents for EUR, yen for JPY */
    public static Money ofMinor(long minorUnits, CurrencyCode currency) {
        return new Money(BigDecimal.valueOf(minorUnits, currency.exponent()), currency);
    }

    /** The amount in minor units (1234 for 12.34 EUR); throws where it exceeds a {@code long}. */
    public long minorUnits() {
        return amount.unscaledValue().longValueExact();
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
