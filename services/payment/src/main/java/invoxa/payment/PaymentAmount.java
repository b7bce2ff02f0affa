package invoxa.payment;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an amount of money in a request must be: positive, with its currency's decimals, below 10¹². */
final class PaymentAmount {

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    private PaymentAmount() {}

    /** Adds an error where it is not. @param currency null where it is not known, which is an error of its own */
    static void check(
            FieldErrors errors, String pointer, @Nullable BigDecimal amount, @Nullable CurrencyCode currency) {
        if (amount == null) {
            errors.add(pointer, "required", "Say how much, such as \"12.34\".");
        } else if (amount.signum() <= 0) {
            errors.add(pointer, "not-positive", "The amount is more than zero.");
        } else if (amount.compareTo(LIMIT) >= 0) {
            errors.add(pointer, "too-large", "The amount is less than " + LIMIT.toPlainString() + ".");
        } else if (currency != null && amount.stripTrailingZeros().scale() > currency.exponent()) {
            errors.add(
                    pointer,
                    "too-many-decimals",
                    "An amount in " + currency + " has " + currency.exponent() + " decimals.");
        }
    }
}
