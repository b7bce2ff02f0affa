package invoxa.einvoice.calculation;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;

/** A percentage of a base. */
record Share(Figure base, Figure percentage) implements Formula {

    @Override
    public BigDecimal rounded(int decimals) {
        return exact().setScale(decimals, HALF_UP);
    }

    @Override
    public String raw() {
        return Numbers.plain(exact());
    }

    @Override
    public boolean isExactly(BigDecimal result) {
        return exact().compareTo(result) == 0;
    }

    @Override
    public String text() {
        return Numbers.operand(base.value()) + " × " + Numbers.plain(percentage.value()) + " ÷ 100";
    }

    @Override
    public List<Figure> inputs() {
        return List.of(base, percentage);
    }

    private BigDecimal exact() {
        return base.value().multiply(percentage.value()).scaleByPowerOfTen(-2);
    }
}
