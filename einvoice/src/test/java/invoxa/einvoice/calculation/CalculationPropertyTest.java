package invoxa.einvoice.calculation;

import static invoxa.einvoice.model.AllowanceCharge.Kind.CHARGE;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Totals.AllowanceChargeAmount;
import invoxa.einvoice.model.Totals.LineAmounts;
import invoxa.einvoice.model.Totals.VatRow;
import invoxa.einvoice.model.Vat;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The equations of EN 16931 hold exactly, without the tolerance that the official rules allow. */
class CalculationPropertyTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Provide
    Arbitrary<Invoice> invoices() {
        return RandomInvoices.any();
    }

    @Property
    void everyTotalIsTheSumItIsDefinedAs(@ForAll("invoices") Invoice invoice) {
        var t = Calculation.of(invoice);
        equal(t.lineTotal(), sum(t.lines(), LineAmounts::net));
        equal(t.chargeTotal(), sum(of(invoice.allowancesAndCharges(), t.allowancesAndCharges(), CHARGE)));
        equal(
                t.allowanceTotal(),
                sum(of(invoice.allowancesAndCharges(), t.allowancesAndCharges(), AllowanceCharge.Kind.ALLOWANCE)));
        equal(t.taxExclusive(), t.lineTotal().subtract(t.allowanceTotal()).add(t.chargeTotal()));
        equal(t.tax(), sum(t.vatBreakdown(), VatRow::tax));
        equal(t.taxExclusive(), sum(t.vatBreakdown(), VatRow::taxable));
        equal(t.taxInclusive(), t.taxExclusive().add(t.tax()));
        equal(t.payable(), t.taxInclusive().subtract(t.prepaid()).add(t.rounding()));
    }

    @Property
    void aLineIsQuantityTimesPriceLessAllowancesPlusCharges(@ForAll("invoices") Invoice invoice) {
        var totals = Calculation.of(invoice);
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = invoice.lines().get(i);
            var amounts = totals.lines().get(i);
            var base = line.price().baseQuantity() == null
                    ? BigDecimal.ONE
                    : line.price().baseQuantity();
            isRounded(amounts.gross(), line.quantity().multiply(line.price().net()), base, invoice);
            var given = line.allowancesAndCharges();
            var charges = sum(of(given, amounts.allowancesAndCharges(), CHARGE));
            var allowances = sum(of(given, amounts.allowancesAndCharges(), AllowanceCharge.Kind.ALLOWANCE));
            equal(amounts.net(), amounts.gross().subtract(allowances).add(charges));
        }
    }

    @Property
    void anAllowanceIsItsAmountOrItsPercentage(@ForAll("invoices") Invoice invoice) {
        var totals = Calculation.of(invoice);
        for (int i = 0; i < invoice.lines().size(); i++) {
            var gross = totals.lines().get(i).gross();
            var given = invoice.lines().get(i).allowancesAndCharges();
            for (int j = 0; j < given.size(); j++) {
                isAmountOrShare(
                        given.get(j),
                        totals.lines().get(i).allowancesAndCharges().get(j),
                        gross,
                        invoice);
            }
        }
        for (int i = 0; i < invoice.allowancesAndCharges().size(); i++) {
            var given = invoice.allowancesAndCharges().get(i);
            var sameVat = BigDecimal.ZERO;
            for (int line = 0; line < invoice.lines().size(); line++) {
                if (invoice.lines().get(line).vat().equals(given.vat())) {
                    sameVat = sameVat.add(totals.lines().get(line).net());
                }
            }
            isAmountOrShare(given, totals.allowancesAndCharges().get(i), sameVat, invoice);
        }
    }

    @Property
    void vatIsBrokenDownIntoOneRowForEachCategoryAndRate(@ForAll("invoices") Invoice invoice) {
        var totals = Calculation.of(invoice);
        var rows = totals.vatBreakdown();
        assertThat(rows.stream().map(row -> new Vat(row.category(), row.rate())))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(new HashSet<>(RandomInvoices.vats(invoice)));
        for (var row : rows) {
            equal(row.taxable(), taxable(invoice, totals, new Vat(row.category(), row.rate())));
            var rate = row.rate() == null ? Percentage.ZERO : row.rate();
            isRounded(row.tax(), row.taxable().multiply(rate.value()), HUNDRED, invoice);
        }
    }

    @Property
    void everyAmountHasTheDecimalsOfTheCurrency(@ForAll("invoices") Invoice invoice) {
        int decimals = invoice.currency().exponent();
        assertThat(Explanation.of(invoice, Calculation.of(invoice)).amounts())
                .allSatisfy(amount -> assertThat(amount.amount().scale()).isEqualTo(decimals));
    }

    @Property
    void theOrderOfLinesAndAllowancesDoesNotMatter(@ForAll("invoices") Invoice invoice, @ForAll long seed) {
        var a = Calculation.of(invoice);
        var b = Calculation.of(with(
                invoice,
                shuffled(invoice.lines(), seed),
                shuffled(invoice.allowancesAndCharges(), seed),
                invoice.prepaidAmount(),
                invoice.roundingAmount()));
        assertThat(new Totals(
                        List.of(),
                        List.of(),
                        b.lineTotal(),
                        b.allowanceTotal(),
                        b.chargeTotal(),
                        b.taxExclusive(),
                        b.tax(),
                        b.taxInclusive(),
                        b.prepaid(),
                        b.rounding(),
                        b.payable(),
                        b.vatBreakdown()))
                .isEqualTo(new Totals(
                        List.of(),
                        List.of(),
                        a.lineTotal(),
                        a.allowanceTotal(),
                        a.chargeTotal(),
                        a.taxExclusive(),
                        a.tax(),
                        a.taxInclusive(),
                        a.prepaid(),
                        a.rounding(),
                        a.payable(),
                        a.vatBreakdown()));
    }

    @Property
    void anInvoiceAndTheSameTakenBackNetToZero(@ForAll("invoices") Invoice invoice) {
        var there = Calculation.of(invoice);
        var back = Calculation.of(with(
                invoice,
                invoice.lines().stream().map(CalculationPropertyTest::takenBack).toList(),
                negated(invoice.allowancesAndCharges()),
                invoice.prepaidAmount().negate(),
                invoice.roundingAmount().negate()));
        equal(there.payable(), back.payable().negate());
        equal(there.tax(), back.tax().negate());
        equal(there.taxExclusive(), back.taxExclusive().negate());
        for (int i = 0; i < there.vatBreakdown().size(); i++) {
            equal(
                    there.vatBreakdown().get(i).tax(),
                    back.vatBreakdown().get(i).tax().negate());
        }
    }

    @Property
    void splitBetweenLinesTheLinesComeToTheSame(@ForAll("invoices") Invoice invoice, @ForAll long seed) {
        int cut = invoice.lines().isEmpty()
                ? 0
                : Math.floorMod(seed, invoice.lines().size());
        var first = with(invoice, invoice.lines().subList(0, cut), List.of(), null, null);
        var rest = with(invoice, invoice.lines().subList(cut, invoice.lines().size()), List.of(), null, null);
        equal(
                Calculation.of(invoice).lineTotal(),
                Calculation.of(first).lineTotal().add(Calculation.of(rest).lineTotal()));
    }

    private static void isAmountOrShare(
            AllowanceCharge given, AllowanceChargeAmount result, BigDecimal defaultBase, Invoice invoice) {
        if (given.amount() != null) {
            equal(result.amount(), given.amount());
        } else {
            var base = given.baseAmount() == null ? defaultBase : given.baseAmount();
            equal(result.baseAmount(), base);
            isRounded(result.amount(), base.multiply(given.percentage().value()), HUNDRED, invoice);
        }
    }

    /** What rounding half up on the absolute value means, said without rounding. */
    private static void isRounded(BigDecimal result, BigDecimal numerator, BigDecimal divisor, Invoice invoice) {
        var half = BigDecimal.ONE.movePointLeft(invoice.currency().exponent()).divide(BigDecimal.TWO);
        var difference = result.multiply(divisor).subtract(numerator);
        int size = difference.abs().compareTo(half.multiply(divisor));
        assertThat(size)
                .as("%s is not %s ÷ %s rounded", result, numerator, divisor)
                .isLessThanOrEqualTo(0);
        if (size == 0) {
            assertThat(difference.signum()).as("the half goes away from zero").isEqualTo(numerator.signum());
        }
    }

    private static BigDecimal taxable(Invoice invoice, Totals totals, Vat vat) {
        var taxable = BigDecimal.ZERO;
        for (int i = 0; i < invoice.lines().size(); i++) {
            if (invoice.lines().get(i).vat().equals(vat)) {
                taxable = taxable.add(totals.lines().get(i).net());
            }
        }
        for (int i = 0; i < invoice.allowancesAndCharges().size(); i++) {
            var given = invoice.allowancesAndCharges().get(i);
            var amount = totals.allowancesAndCharges().get(i).amount();
            if (vat.equals(given.vat())) {
                taxable = given.kind() == CHARGE ? taxable.add(amount) : taxable.subtract(amount);
            }
        }
        return taxable;
    }

    private static List<BigDecimal> of(
            List<AllowanceCharge> given, List<AllowanceChargeAmount> amounts, AllowanceCharge.Kind kind) {
        var found = new ArrayList<BigDecimal>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).kind() == kind) {
                found.add(amounts.get(i).amount());
            }
        }
        return found;
    }

    private static Line takenBack(Line line) {
        return new Line(
                line.id(),
                line.note(),
                line.invoicedObject(),
                line.quantity().negate(),
                line.unit(),
                line.orderLine(),
                line.buyerAccounting(),
                line.period(),
                line.price(),
                negated(line.allowancesAndCharges()),
                line.vat(),
                line.item());
    }

    private static List<AllowanceCharge> negated(List<AllowanceCharge> all) {
        return all.stream()
                .map(it -> new AllowanceCharge(
                        it.kind(),
                        it.amount() == null ? null : it.amount().negate(),
                        it.baseAmount() == null ? null : it.baseAmount().negate(),
                        it.percentage(),
                        it.vat(),
                        it.reason(),
                        it.reasonCode()))
                .toList();
    }

    private static Invoice with(
            Invoice it,
            List<Line> lines,
            List<AllowanceCharge> adjustments,
            BigDecimal prepaidAmount,
            BigDecimal roundingAmount) {
        return new Invoice(
                it.typeCode(),
                it.number(),
                it.issueDate(),
                it.dueDate(),
                it.taxPointDate(),
                it.taxPointCode(),
                it.currency(),
                it.taxCurrency(),
                it.taxAmountInTaxCurrency(),
                it.references(),
                it.precedingInvoices(),
                it.notes(),
                it.process(),
                it.seller(),
                it.buyer(),
                it.payee(),
                it.taxRepresentative(),
                it.delivery(),
                it.period(),
                it.payment(),
                it.paymentTerms(),
                adjustments,
                it.vatExemptions(),
                prepaidAmount,
                roundingAmount,
                it.attachments(),
                lines);
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> BigDecimal sum(List<T> of, Function<T, BigDecimal> amount) {
        return sum(of.stream().map(amount).toList());
    }

    private static void equal(BigDecimal actual, BigDecimal expected) {
        assertThat(actual).isEqualByComparingTo(expected);
    }
}
