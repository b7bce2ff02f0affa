package invoxa.einvoice.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * BG-29: what one base quantity costs, without VAT.
 *
 * @param net BT-146, the price that is billed; not negative
 * @param discount BT-147, already taken off {@code gross} to give {@code net}
 * @param gross BT-148, only to explain the discount
 * @param baseQuantity BT-149, how many units the price is for; null for one
 * @param baseUnit BT-150, null for the line's unit
 */
public record Price(
        BigDecimal net,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal gross,
        @Nullable BigDecimal baseQuantity,
        @Nullable String baseUnit) {}
