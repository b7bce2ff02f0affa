package invoxa.einvoice.model;

import invoxa.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * Why no VAT is charged in a category.
 *
 * @param category the row of the VAT breakdown that it is for
 * @param rate the row's rate where a category has several, else null
 * @param reason BT-120
 * @param reasonCode BT-121, a VATEX code
 */
public record VatExemption(
        VatCategory category,
        @Nullable Percentage rate,
        @Nullable String reason,
        @Nullable String reasonCode) {}
