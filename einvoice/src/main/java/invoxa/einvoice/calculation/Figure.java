package invoxa.einvoice.calculation;

import java.math.BigDecimal;

/**
 * A number of a calculation: which term it is, of which line (or row) and allowance or charge, and its value.
 *
 * @param first the first index in the term's pointer, 0 where it has none
 * @param second the second index in the term's pointer, 0 where it has none
 */
record Figure(Term term, int first, int second, BigDecimal value) {

    static Figure of(Term term, BigDecimal value) {
        return new Figure(term, 0, 0, value);
    }

    static Figure of(Term term, int index, BigDecimal value) {
        return new Figure(term, index, 0, value);
    }

    String pointer() {
        return term.pointer.formatted(first, second);
    }
}
