package invoxa.einvoice.calculation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import invoxa.einvoice.model.Totals.VatRow;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.model.VatExemption;
import invoxa.kernel.Percentage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What is under the same VAT category and rate, and the tax on it (BG-23): by category in the order of
 * {@link VatCategory}, the highest rate first, so that the order of the lines does not matter.
 */
final class VatGroups {

    static final Comparator<Vat> ORDER =
            comparing(Vat::category, naturalOrder()).thenComparing(Vat::rate, nullsLast(reverseOrder()));

    private final TreeMap<Vat, Sum> taxable = new TreeMap<>(ORDER);

    Sum of(Vat vat) {
        return taxable.computeIfAbsent(effective(vat), group -> new Sum());
    }

    /** @param taxes collects BT-117 of each row */
    List<VatRow> rows(List<VatExemption> exemptions, Working working, Sum taxes) {
        var rows = new ArrayList<VatRow>(taxable.size());
        for (var group : taxable.entrySet()) {
            var vat = group.getKey();
            int row = rows.size();
            var base = working.settle("BR-" + vat.category().ruleName() + "-08", group.getValue(), Term.TAXABLE, row);
            var rate = vat.rate() == null ? Percentage.ZERO : vat.rate();
            var share = new Share(base, Figure.of(Term.VAT_RATE, row, rate.value()));
            var tax = working.settle("BR-CO-17", share, Term.VAT_AMOUNT, row);
            taxes.plus(tax);
            var reason = ExemptionReason.of(vat, exemptions);
            rows.add(new VatRow(vat.category(), vat.rate(), base.value(), tax.value(), reason.text(), reason.code()));
        }
        return rows;
    }

    /** A category that is not taxed has a rate of 0, category O none, whatever the line says. */
    private static Vat effective(Vat vat) {
        if (vat.category() == VatCategory.O) {
            return new Vat(VatCategory.O, null);
        }
        return vat.category().taxed() && vat.rate() != null ? vat : new Vat(vat.category(), Percentage.ZERO);
    }
}
