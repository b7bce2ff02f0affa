package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Totals;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what a file states with what follows from its lines, in the order of {@link Discrepancy}. */
record Comparison(Declared declared, Totals calculated) {

    Optional<Discrepancy> first() {
        return Stream.of(
                        lines(),
                        sum(declared.lineTotal(), calculated.lineTotal()),
                        sum(declared.allowanceTotal(), calculated.allowanceTotal()),
                        sum(declared.chargeTotal(), calculated.chargeTotal()),
                        sum(declared.taxExclusive(), calculated.taxExclusive()),
                        vatBreakdown(),
                        sum(declared.tax(), calculated.tax()),
                        sum(declared.taxInclusive(), calculated.taxInclusive()),
                        sum(declared.prepaid(), calculated.prepaid()),
                        sum(declared.rounding(), calculated.rounding()),
                        sum(declared.payable(), calculated.payable()))
                .flatMap(each -> each)
                .findFirst();
    }

    private Stream<Discrepancy> lines() {
        return IntStream.range(0, declared.lineNets().size())
                .boxed()
                .flatMap(i -> sum(
                        declared.lineNets().get(i), calculated.lines().get(i).net()));
    }

    private Stream<Discrepancy> sum(Declared.Figure stated, BigDecimal follows) {
        var value = stated.value() == null ? BigDecimal.ZERO : stated.value();
        return value.compareTo(follows) == 0
                ? Stream.of()
                : Stream.of(new Discrepancy(stated.term(), stated.path(), stated.value(), follows));
    }

    /** Each stated row against the calculated one of its category and rate; then what the file has no row for. */
    private Stream<Discrepancy> vatBreakdown() {
        var found = new ArrayList<Discrepancy>();
        var unmatched = new ArrayList<>(calculated.vatBreakdown());
        for (var row : declared.vatBreakdown()) {
            var same = unmatched.stream().filter(each -> same(row, each)).findFirst();
            if (same.isPresent()) {
                unmatched.remove(same.get());
                sum(row.taxable(), same.get().taxable()).forEach(found::add);
                sum(row.tax(), same.get().tax()).forEach(found::add);
            } else {
                var taxable = row.taxable();
                found.add(new Discrepancy(taxable.term(), taxable.path(), taxable.value(), null));
            }
        }
        unmatched.forEach(row -> found.add(missing(row)));
        return found.stream();
    }

    private static boolean same(Declared.VatRow row, Totals.VatRow calculated) {
        return row.category() == calculated.category() && Objects.equals(rate(row.rate()), rate(calculated.rate()));
    }

    private static Percentage rate(@Nullable Percentage rate) {
        return rate == null ? Percentage.ZERO : rate;
    }

    private Discrepancy missing(Totals.VatRow row) {
        var path = declared.tax().path();
        return new Discrepancy("BT-116", path.substring(0, path.lastIndexOf('/')), null, row.taxable());
    }
}
