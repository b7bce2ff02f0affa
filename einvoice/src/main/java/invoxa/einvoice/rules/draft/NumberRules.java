package invoxa.einvoice.rules.draft;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Percentage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a calculation needs: price base quantities above zero, percentages of a sane size. */
final class NumberRules {

    private static final Percentage MAX_RATE = Percentage.of("100");
    private static final Percentage MAX_PERCENTAGE = Percentage.of("1000");

    private NumberRules() {}

    static void check(Invoice invoice, FieldErrors findings) {
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = invoice.lines().get(i);
            var priceBase = line.price().baseQuantity();
            if (priceBase != null && priceBase.signum() <= 0) {
                findings.add("/lines/" + i + "/price/baseQuantity", "positive", Sentences.of("draft.priceBase"));
            }
            rate("/lines/" + i + "/vat/rate", line.vat(), findings);
            percentages("/lines/" + i, line.allowancesAndCharges(), findings);
        }
        for (int i = 0; i < invoice.allowancesAndCharges().size(); i++) {
            var vat = invoice.allowancesAndCharges().get(i).vat();
            rate("/allowancesAndCharges/" + i + "/vat/rate", vat, findings);
        }
        percentages("", invoice.allowancesAndCharges(), findings);
    }

    private static void percentages(String pointer, List<AllowanceCharge> all, FieldErrors findings) {
        for (int i = 0; i < all.size(); i++) {
            var percentage = all.get(i).percentage();
            if (percentage != null && !within(percentage, MAX_PERCENTAGE)) {
                findings.add(
                        pointer + "/allowancesAndCharges/" + i + "/percentage",
                        "out-of-range",
                        Sentences.of("draft.percentage"));
            }
        }
    }

    private static void rate(String pointer, @Nullable Vat vat, FieldErrors findings) {
        var rate = vat == null ? null : vat.rate();
        if (rate != null && !within(rate, MAX_RATE)) {
            findings.add(pointer, "out-of-range", Sentences.of("draft.rate"));
        }
    }

    private static boolean within(Percentage percentage, Percentage max) {
        return percentage.compareTo(Percentage.ZERO) >= 0 && percentage.compareTo(max) <= 0;
    }
}
