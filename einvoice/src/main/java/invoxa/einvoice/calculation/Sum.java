package invoxa.einvoice.calculation;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Figures added up, some of them taken away; grows while it is being collected. */
final class Sum implements Formula {

    private final List<Figure> inputs = new ArrayList<>();
    private final BitSet subtracted = new BitSet();
    private BigDecimal exact = BigDecimal.ZERO;

    static Sum of(Figure first) {
        return new Sum().plus(first);
    }

    Sum plus(Figure figure) {
        inputs.add(figure);
        exact = exact.add(figure.value());
        return this;
    }

    Sum minus(Figure figure) {
        subtracted.set(inputs.size());
        inputs.add(figure);
        exact = exact.subtract(figure.value());
        return this;
    }

    Sum adjust(Adjustment adjustment) {
        return switch (adjustment.kind()) {
            case ALLOWANCE -> minus(adjustment.amount());
            case CHARGE -> plus(adjustment.amount());
        };
    }

    /** What was collected up to now, to grow on its own. */
    Sum copy() {
        var copy = new Sum();
        copy.inputs.addAll(inputs);
        copy.subtracted.or(subtracted);
        copy.exact = exact;
        return copy;
    }

    @Override
    public BigDecimal rounded(int decimals) {
        return exact.setScale(decimals, HALF_UP);
    }

    @Override
    public String raw() {
        return exact.toPlainString();
    }

    @Override
    public boolean isExactly(BigDecimal result) {
        return exact.compareTo(result) == 0;
    }

    @Override
    public String text() {
        if (inputs.isEmpty()) {
            return "0";
        }
        var text = new StringBuilder();
        for (int i = 0; i < inputs.size(); i++) {
            text.append(subtracted.get(i) ? (i == 0 ? "−" : " − ") : (i == 0 ? "" : " + "));
            text.append(Numbers.operand(inputs.get(i).value()));
        }
        return text.toString();
    }

    @Override
    public List<Figure> inputs() {
        return List.copyOf(inputs);
    }
}
