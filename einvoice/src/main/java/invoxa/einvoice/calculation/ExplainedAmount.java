package invoxa.einvoice.calculation;

import invoxa.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one amount came about.
 *
 * @param pointer where it stands in the JSON of the totals
 * @param term its business term in EN 16931
 * @param name what the standard calls it, in short
 * @param rule the rule of EN 16931 that it follows; the term itself where the standard only defines it
 * @param inputs what it is made from
 * @param formula the formula with the numbers in it
 * @param raw the result before rounding, exact; cut after twelve decimals and ended with … where it has no end
 * @param rounding how it was rounded; null where there was nothing to round
 * @param amount the result
 */
public record ExplainedAmount(
        String pointer,
        String term,
        String name,
        String rule,
        List<Input> inputs,
        String formula,
        String raw,
        @Nullable String rounding,
        BigDecimal amount) {

    /**
     * @param pointer where the number stands: in the JSON of the totals if that has an amount there, else of the
     *     invoice
     */
    public record Input(String pointer, String term, String name, BigDecimal value) {}

    public ExplainedAmount {
        inputs = List.copyOf(inputs);
    }

    static ExplainedAmount of(Step step, CurrencyCode currency) {
        var result = step.result();
        var formula = step.formula();
        return new ExplainedAmount(
                result.pointer(),
                result.term().businessTerm,
                result.term().label,
                step.rule(),
                formula.inputs().stream().map(ExplainedAmount::input).toList(),
                formula.text(),
                formula.raw(),
                formula.isExactly(result.value()) ? null : rounding(currency),
                result.value());
    }

    private static Input input(Figure figure) {
        return new Input(figure.pointer(), figure.term().businessTerm, figure.term().label, figure.value());
    }

    private static String rounding(CurrencyCode currency) {
        return "half up to the " + currency.exponent() + " decimals of " + currency;
    }
}
