package invoxa.einvoice.rules.core;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.rules.finding.Findings;
import invoxa.einvoice.rules.finding.VatUse;
import invoxa.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/** BR-S-05 to BR-S-07 and their like: which rate a VAT category can have. */
final class VatRateRules {

    private static final int RATE_ON_LINE = 5;

    private VatRateRules() {}

    static void check(Invoice invoice, Totals totals, Findings findings) {
        for (var use : VatUse.all(invoice)) {
            var wrong = wrong(use.vat().category(), use.vat().rate());
            if (wrong != null) {
                findings.add(
                        use.pointer() + "/rate",
                        use.rule(RATE_ON_LINE),
                        wrong,
                        use.vat().category());
            }
        }
    }

    private static @Nullable String wrong(VatCategory category, @Nullable Percentage rate) {
        return switch (category) {
            case S -> rate == null || rate.isZero() ? "vat.rateNeeded" : null;
            case L -> rate == null || rate.isZero() ? "vat.igicRate" : null;
            case M -> rate == null ? "vat.rateMissing" : null;
            case Z, E, AE, K, G -> rate == null || !rate.isZero() ? "vat.rateZero" : null;
            case O -> rate != null ? "vat.rateNone" : null;
        };
    }
}
