package invoxa.einvoice.calculation;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How every amount of an invoice came about, in the order in which they are calculated.
 *
 * <p>Made by calculating once more with the steps recorded: what explains an amount is what calculated it.
 */
public record Explanation(List<ExplainedAmount> amounts) {

    public Explanation {
        amounts = List.copyOf(amounts);
    }

    /**
     * @param totals what was calculated from the invoice; others cannot be explained by it and are refused
     */
    public static Explanation of(Invoice invoice, Totals totals) {
        var amounts = new ArrayList<ExplainedAmount>();
        var recalculated = Calculation.of(invoice, step -> amounts.add(ExplainedAmount.of(step, invoice.currency())));
        if (!recalculated.equals(totals)) {
            throw new IllegalArgumentException("these totals do not follow from this invoice");
        }
        return new Explanation(amounts);
    }

    /** @param pointer where the amount stands in the JSON of the totals, such as {@code /vatBreakdown/0/tax} */
    public Optional<ExplainedAmount> at(String pointer) {
        return amounts.stream()
                .filter(amount -> amount.pointer().equals(pointer))
                .findFirst();
    }
}
