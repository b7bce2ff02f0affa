package invoxa.invoice.draft;

import invoxa.einvoice.model.EarlyPaymentTerms;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.invoice.domain.Draft;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a draft may say of discounts for early payment, so that they can be written as XRechnung wants them. */
final class EarlyPayment {

    private static final String POINTER = "/earlyPaymentDiscounts";
    private static final Percentage ALL = Percentage.of("100");
    private static final BigDecimal MAX_AMOUNT = new BigDecimal("999999999999.99");
    private static final int MAX_DISCOUNTS = 10;
    private static final int MAX_DAYS = 365;
    private static final int DECIMALS = 2;

    private EarlyPayment() {}

    /** @throws invoxa.kernel.Refused naming each field at fault */
    static void check(Draft draft) {
        var errors = new FieldErrors();
        var discounts = draft.earlyPaymentDiscounts();
        if (discounts.size() > MAX_DISCOUNTS) {
            errors.add(POINTER, "too-many", Sentences.of("draft.discounts", MAX_DISCOUNTS));
        }
        for (int i = 0; i < discounts.size(); i++) {
            var discount = discounts.get(i);
            var pointer = POINTER + "/" + i;
            if (discount.days() < 1 || discount.days() > MAX_DAYS) {
                errors.add(pointer + "/days", "range", Sentences.of("draft.discountDays", MAX_DAYS));
            }
            var percentage = discount.percentage();
            if (percentage == null) {
                errors.add(pointer + "/percentage", "required", Sentences.of("draft.discountMissing"));
            } else if (percentage.value().signum() <= 0
                    || percentage.compareTo(ALL) >= 0
                    || percentage.value().scale() > DECIMALS) {
                errors.add(pointer + "/percentage", "range", Sentences.of("draft.discountPercentage"));
            }
            var base = discount.base();
            if (base != null
                    && (base.signum() < 0
                            || base.compareTo(MAX_AMOUNT) > 0
                            || base.stripTrailingZeros().scale() > DECIMALS)) {
                errors.add(pointer + "/base", "range", Sentences.of("draft.discountBase"));
            }
        }
        errors.throwIfAny();
    }

    /** The terms of payment (BT-20) that follow: the draft's own words, then its discounts. */
    static @Nullable String terms(Draft draft) {
        return new EarlyPaymentTerms(draft.earlyPaymentDiscounts(), draft.paymentTerms()).written();
    }
}
