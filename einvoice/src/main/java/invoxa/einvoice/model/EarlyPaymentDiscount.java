package invoxa.einvoice.model;

import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What may be taken off for paying early (Skonto). EN 16931 has no field for it: it stands in the terms of payment
 * (BT-20), see {@link EarlyPaymentTerms}.
 *
 * @param days within which it holds, from the day of issue
 * @param percentage of the amount, with two decimals at most
 * @param base the amount that it is taken of, in the invoice's currency; null for all that is due
 */
public record EarlyPaymentDiscount(
        int days, Percentage percentage, @Nullable BigDecimal base) {}
