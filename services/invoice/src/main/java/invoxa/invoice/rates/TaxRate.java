package invoxa.invoice.rates;

import invoxa.einvoice.model.VatCategory;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A VAT treatment as an organization names it, to be chosen for a line.
 *
 * @param name as people see it; null for one of the country's rates, which the UI names in the person's language
 * @param category BT-151
 * @param rate BT-152, in per cent; null where the category has none or 0 only
 * @param reason why no VAT is charged (BT-120), offered for a document that uses it; null where nothing is said
 */
public record TaxRate(
        @Nullable String name,
        @Nullable VatCategory category,
        @Nullable BigDecimal rate,
        @Nullable String reason) {

    private static final int MAX_NAME = 60;
    private static final int MAX_REASON = 500;
    private static final int DECIMALS = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static TaxRate standard(String rate) {
        return new TaxRate(null, VatCategory.S, new BigDecimal(rate), null);
    }

    static TaxRate untaxed(VatCategory category) {
        return new TaxRate(null, category, null, null);
    }

    /** Names what is wrong with it as one of an organization's own list. */
    void check(FieldErrors errors, String pointer) {
        errors.required(pointer + "/name", name).atMost(pointer + "/name", name, MAX_NAME);
        errors.atMost(pointer + "/reason", reason, MAX_REASON);
        if (category == null) {
            errors.add(pointer + "/category", "required", "Expected one of S, Z, E, AE, K, G, O, L, M.");
            return;
        }
        if (category.taxed()) {
            checkRate(errors, pointer + "/rate", category);
        } else if (rate != null && rate.signum() != 0) {
            errors.add(pointer + "/rate", "not-taxed", "No VAT is charged in category " + category + ": leave it out.");
        }
        if (reason != null && !reason.isBlank() && !category.needsReason()) {
            errors.add(pointer + "/reason", "not-needed", "Category " + category + " has no reason: leave it out.");
        }
    }

    /** As it is kept, once it is checked: without spaces around, needless zeros, and a rate where there is none. */
    TaxRate tidied() {
        var text = reason == null || reason.isBlank() ? null : reason.strip();
        var kept = rate == null || category == null || !category.taxed() ? null : new Percentage(rate).value();
        return new TaxRate(name == null ? null : name.strip(), category, kept, text);
    }

    /** A rate of IGIC or IPSI may be 0; one of VAT that is 0 is category Z (BR-S-05). */
    private void checkRate(FieldErrors errors, String pointer, VatCategory taxed) {
        if (rate == null) {
            errors.add(pointer, "required", "Say how much it is, in per cent, such as 19.");
        } else if (rate.signum() < 0
                || rate.compareTo(HUNDRED) > 0
                || rate.stripTrailingZeros().scale() > DECIMALS
                || (rate.signum() == 0 && taxed == VatCategory.S)) {
            errors.add(
                    pointer,
                    "range",
                    (taxed == VatCategory.S ? "More than 0" : "From 0") + " to 100 per cent, with " + DECIMALS
                            + " decimals at most.");
        }
    }
}
