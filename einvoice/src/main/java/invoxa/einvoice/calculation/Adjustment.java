package invoxa.einvoice.calculation;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Totals;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or charge with its amount: the given one, or a percentage of a base.
 *
 * @param base null where only an amount is given
 */
record Adjustment(
        AllowanceCharge.Kind kind, Figure amount, @Nullable Figure base) {

    /**
     * @param first the index of the line, or of the adjustment on the document
     * @param second the index of the adjustment on its line
     * @param defaultBase what a percentage is of where no base is given
     */
    static Adjustment of(
            AllowanceCharge given, AdjustmentTerms terms, int first, int second, Sum defaultBase, Working working) {
        var percentage = given.percentage();
        if (given.amount() != null) {
            var base =
                    given.baseAmount() == null ? null : stated(given.baseAmount(), terms.base, first, second, working);
            return new Adjustment(given.kind(), stated(given.amount(), terms.amount, first, second, working), base);
        }
        if (percentage == null) {
            throw Refused.field(
                    terms.amount.pointer.formatted(first, second),
                    "required",
                    "An allowance or charge needs an amount or a percentage.");
        }
        var base = given.baseAmount() == null
                ? working.settle(terms.base.businessTerm, defaultBase, terms.base, first, second)
                : stated(given.baseAmount(), terms.base, first, second, working);
        var share = new Share(base, new Figure(terms.percentage, first, second, percentage.value()));
        return new Adjustment(
                given.kind(), working.settle(terms.amount.businessTerm, share, terms.amount, first, second), base);
    }

    Totals.AllowanceChargeAmount toAmount() {
        return new Totals.AllowanceChargeAmount(amount.value(), base == null ? null : base.value());
    }

    private static Figure stated(BigDecimal value, Term term, int first, int second, Working working) {
        var input = new Figure(term, first, second, value);
        return working.settle(term.businessTerm, Sum.of(input), term, first, second);
    }
}
