package invoxa.einvoice.syntax;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.rules.finding.Finding;
import invoxa.einvoice.rules.finding.Finding.Severity;
import invoxa.einvoice.rules.finding.Sentences;
import invoxa.einvoice.syntax.Declared.Figure;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sums of EN 16931 on the figures that a file states, each from those it is made of as the file states them:
 * BR-CO-10 to BR-CO-17 and what the VAT breakdown taxes (BR-S-08 and its like). A tax, and the basis of a tax with a
 * rate, that is off by less than one unit of the currency is a warning: the official rules allow for it.
 */
public final class DeclaredSums {

    private static final Set<VatCategory> TAXED = Set.of(VatCategory.S, VatCategory.L, VatCategory.M);

    private final Invoice invoice;
    private final Declared stated;
    private final List<Wrong> found = new ArrayList<>();

    /** A finding with the figure that it is about. */
    public record Wrong(Finding finding, Figure figure) {}

    private DeclaredSums(Invoice invoice, Declared stated) {
        this.invoice = invoice;
        this.stated = stated;
    }

    public static List<Wrong> check(ImportedInvoice file) {
        var sums = new DeclaredSums(file.invoice(), file.declared());
        sums.check();
        return List.copyOf(sums.found);
    }

    private void check() {
        var lines = stated.lineNets().stream().map(DeclaredSums::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        equal("BR-CO-10", stated.lineTotal(), lines, "Σ BT-131");
        equal("BR-CO-11", stated.allowanceTotal(), adjustments(Kind.ALLOWANCE, null), "Σ BT-92");
        equal("BR-CO-12", stated.chargeTotal(), adjustments(Kind.CHARGE, null), "Σ BT-99");
        var net = value(stated.lineTotal())
                .subtract(value(stated.allowanceTotal()))
                .add(value(stated.chargeTotal()));
        equal("BR-CO-13", stated.taxExclusive(), net, "BT-106 − BT-107 + BT-108");
        breakdown();
        var taxes =
                stated.vatBreakdown().stream().map(row -> value(row.tax())).reduce(BigDecimal.ZERO, BigDecimal::add);
        equal("BR-CO-14", stated.tax(), taxes, "Σ BT-117");
        equal(
                "BR-CO-15",
                stated.taxInclusive(),
                value(stated.taxExclusive()).add(value(stated.tax())),
                "BT-109 + BT-110");
        var payable =
                value(stated.taxInclusive()).subtract(value(stated.prepaid())).add(value(stated.rounding()));
        equal("BR-CO-16", stated.payable(), payable, "BT-112 − BT-113 + BT-114");
    }

    private void breakdown() {
        for (var row : stated.vatBreakdown()) {
            var vat = new Vat(row.category(), row.rate());
            boolean rated = TAXED.contains(row.category());
            var rule = "BR-" + row.category().ruleName() + "-08";
            compare(rule, row.taxable(), basis(vat), "Σ BT-131 − Σ BT-92 + Σ BT-99", rated);
            var exact = value(row.taxable()).multiply(rate(row.rate())).movePointLeft(2);
            var tax = exact.setScale(invoice.currency().exponent(), RoundingMode.HALF_UP);
            compare("BR-CO-17", row.tax(), tax, "BT-116 × BT-119 ÷ 100", true);
        }
    }

    /** What is under the same category and rate. */
    private BigDecimal basis(Vat vat) {
        var sum = adjustments(Kind.CHARGE, vat).subtract(adjustments(Kind.ALLOWANCE, vat));
        for (int i = 0; i < invoice.lines().size(); i++) {
            if (same(vat, invoice.lines().get(i).vat())) {
                sum = sum.add(value(stated.lineNets().get(i)));
            }
        }
        return sum;
    }

    /** @param vat of those that count, null for all */
    private BigDecimal adjustments(Kind kind, @Nullable Vat vat) {
        return invoice.allowancesAndCharges().stream()
                .filter(each -> each.kind() == kind && (vat == null || each.vat() != null && same(vat, each.vat())))
                .map(AllowanceCharge::amount)
                .map(amount -> amount == null ? BigDecimal.ZERO : amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean same(Vat one, Vat other) {
        return one.category() == other.category() && rate(one.rate()).compareTo(rate(other.rate())) == 0;
    }

    private void equal(String rule, Figure figure, BigDecimal follows, String formula) {
        compare(rule, figure, follows, formula, false);
    }

    private void compare(String rule, Figure figure, BigDecimal follows, String formula, boolean lenient) {
        var off = value(figure).subtract(follows).abs();
        if (off.signum() != 0) {
            boolean allowed = lenient && off.compareTo(BigDecimal.ONE) < 0;
            found.add(new Wrong(
                    new Finding(
                            rule, "", allowed ? Severity.WARNING : Severity.FATAL, sentence(figure, follows, formula)),
                    figure));
        }
    }

    private static Map<String, String> sentence(Figure figure, BigDecimal follows, String formula) {
        return Sentences.of(
                "sum.wrong",
                figure.term(),
                follows.toPlainString(),
                formula,
                value(figure).toPlainString());
    }

    private static BigDecimal value(Figure figure) {
        return figure.value() == null ? BigDecimal.ZERO : figure.value();
    }

    private static BigDecimal rate(@Nullable Percentage rate) {
        return rate == null ? BigDecimal.ZERO : rate.value();
    }
}
