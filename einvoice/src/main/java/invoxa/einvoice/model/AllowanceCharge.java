package invoxa.einvoice.model;

import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An allowance (discount) or a charge, on a line (BG-27, BG-28) or on the document (BG-20, BG-21).
 *
 * @param kind whether it is taken away or added
 * @param amount BT-92, BT-99, BT-136, BT-141; null to have it calculated as {@code percentage} of the base
 * @param baseAmount BT-93, BT-100, BT-137, BT-142; null with a percentage stands for what it is on: the line's
 *     quantity times price, or the sum of the lines under the same VAT
 * @param percentage BT-94, BT-101, BT-138, BT-143
 * @param vat BT-95/96, BT-102/103; null on a line, whose own VAT it is under
 * @param reason BT-97, BT-104, BT-139, BT-144
 * @param reasonCode BT-98, BT-105, BT-140, BT-145: UNTDID 5189 for allowances, 7161 for charges
 */
public record AllowanceCharge(
        Kind kind,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal baseAmount,
        @Nullable Percentage percentage,
        @Nullable Vat vat,
        @Nullable String reason,
        @Nullable String reasonCode) {

    /** Taken away or added. */
    public enum Kind {
        ALLOWANCE,
        CHARGE
    }
}
