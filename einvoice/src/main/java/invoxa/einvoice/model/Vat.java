package invoxa.einvoice.model;

import invoxa.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * Which VAT an amount is under.
 *
 * @param category BT-95, BT-102, BT-151
 * @param rate BT-96, BT-103, BT-152; null for category O
 */
public record Vat(VatCategory category, @Nullable Percentage rate) {}
