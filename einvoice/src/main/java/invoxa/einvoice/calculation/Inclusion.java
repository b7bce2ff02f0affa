package invoxa.einvoice.calculation;

import static java.math.RoundingMode.HALF_UP;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Totals.AllowanceChargeAmount;
import invoxa.einvoice.model.Vat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much VAT is in an amount that includes it.
 *
 * @param rate in percent; 0 where no VAT is charged
 */
record Inclusion(BigDecimal rate) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Inclusion of(@Nullable Vat vat) {
        return vat == null || vat.rate() == null || !vat.category().taxed()
                ? new Inclusion(BigDecimal.ZERO)
                : new Inclusion(vat.rate().value());
    }

    boolean isNone() {
        return rate.signum() == 0;
    }

    /** The amount without VAT, rounded half up. */
    BigDecimal without(BigDecimal amount, int decimals) {
        return amount.multiply(HUNDRED).divide(HUNDRED.add(rate), decimals, HALF_UP);
    }

    /** The allowance or charge without VAT: its amount is stated then, so that nothing is left to another rounding. */
    AllowanceCharge without(AllowanceCharge given, AllowanceChargeAmount gross, int decimals) {
        if (isNone()) {
            return given;
        }
        return new AllowanceCharge(
                given.kind(),
                without(gross.amount(), decimals),
                gross.baseAmount() == null ? null : without(gross.baseAmount(), decimals),
                given.percentage(),
                given.vat(),
                given.reason(),
                given.reasonCode());
    }
}
