package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Totals.VatRow;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.VatUse;
import java.math.BigDecimal;

/**
 * BR-CO-17 as the official checks have it: a VAT rate below half a percent counts as none, so that the tax must come to
 * less than half a unit of the currency.
 */
final class VatAmountRules {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private VatAmountRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        for (var row : totals.vatBreakdown()) {
            if (isSmall(row) && row.tax().abs().compareTo(HALF) >= 0) {
                findings.add(pointer(invoice, row), "BR-CO-17", "vat.rateSmall");
            }
        }
    }

    private static boolean isSmall(VatRow row) {
        return row.rate() != null && !row.rate().isZero() && row.rate().value().compareTo(HALF) < 0;
    }

    private static String pointer(Invoice invoice, VatRow row) {
        return VatUse.all(invoice).stream()
                .filter(use -> use.vat().category() == row.category()
                        && row.rate() != null
                        && row.rate().equals(use.vat().rate()))
                .findFirst()
                .map(use -> use.pointer() + "/rate")
                .orElse("/lines");
    }
}
