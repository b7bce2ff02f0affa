package invoxa.einvoice.calculation;

import java.util.function.Consumer;

/**
 * Where every amount is made: rounded once, and shown to whoever records the steps.
 *
 * @param decimals how many the currency has
 * @param recorder hears each step in the order of the calculation
 */
record Working(int decimals, Consumer<Step> recorder) {

    Figure settle(String rule, Formula formula, Term term) {
        return settle(rule, formula, term, 0, 0);
    }

    Figure settle(String rule, Formula formula, Term term, int index) {
        return settle(rule, formula, term, index, 0);
    }

    Figure settle(String rule, Formula formula, Term term, int first, int second) {
        var result = new Figure(term, first, second, formula.rounded(decimals));
        recorder.accept(new Step(rule, formula, result));
        return result;
    }
}
