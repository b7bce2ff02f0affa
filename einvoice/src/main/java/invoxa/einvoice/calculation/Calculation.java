package invoxa.einvoice.calculation;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Vat;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of an invoice or credit note, by EN 16931 exactly.
 *
 * <p>Each amount is made by one rule and rounded once, half up on its absolute value, to the decimals of the currency:
 * a line is quantity × price ÷ price base quantity, less its allowances, plus its charges; VAT is taken of the sum of
 * all that is under the same category and rate, never line by line. A percentage without a base is taken of the line's
 * quantity × price, or on the document of the sum of the lines under the same VAT. Credit notes calculate alike.
 *
 * <p>Expects what {@link invoxa.einvoice.rules.InvoiceRules#draft} lets pass; throws {@link Refused} for a price base
 * quantity of zero, and for an allowance or charge without amount and percentage or, on the document, without VAT.
 */
public final class Calculation {

    private final Invoice invoice;
    private final Working working;
    private final VatGroups vatGroups = new VatGroups();

    private Calculation(Invoice invoice, Consumer<Step> recorder) {
        this.invoice = invoice;
        this.working = new Working(invoice.currency().exponent(), recorder);
    }

    public static Totals of(Invoice invoice) {
        return of(invoice, step -> {});
    }

    static Totals of(Invoice invoice, Consumer<Step> recorder) {
        return new Calculation(invoice, recorder).totals();
    }

    private Totals totals() {
        var lineNets = new Sum();
        var lines = lines(lineNets);
        var allowances = new Sum();
        var charges = new Sum();
        var allowancesAndCharges = allowancesAndCharges(allowances, charges);
        var taxes = new Sum();
        var vatBreakdown = vatGroups.rows(invoice.vatExemptions(), working, taxes);

        var lineTotal = working.settle("BR-CO-10", lineNets, Term.LINE_TOTAL);
        var allowanceTotal = working.settle("BR-CO-11", allowances, Term.ALLOWANCE_TOTAL);
        var chargeTotal = working.settle("BR-CO-12", charges, Term.CHARGE_TOTAL);
        var taxExclusive = working.settle(
                "BR-CO-13", Sum.of(lineTotal).minus(allowanceTotal).plus(chargeTotal), Term.TAX_EXCLUSIVE);
        var tax = working.settle("BR-CO-14", taxes, Term.TAX);
        var taxInclusive = working.settle("BR-CO-15", Sum.of(taxExclusive).plus(tax), Term.TAX_INCLUSIVE);
        var prepaid = given(invoice.prepaidAmount(), Term.GIVEN_PREPAID, Term.PREPAID);
        var rounding = given(invoice.roundingAmount(), Term.GIVEN_ROUNDING, Term.ROUNDING);
        var payable =
                working.settle("BR-CO-16", Sum.of(taxInclusive).minus(prepaid).plus(rounding), Term.PAYABLE);
        return new Totals(
                lines,
                allowancesAndCharges,
                lineTotal.value(),
                allowanceTotal.value(),
                chargeTotal.value(),
                taxExclusive.value(),
                tax.value(),
                taxInclusive.value(),
                prepaid.value(),
                rounding.value(),
                payable.value(),
                vatBreakdown);
    }

    private List<Totals.LineAmounts> lines(Sum lineNets) {
        var lines = new ArrayList<Totals.LineAmounts>(invoice.lines().size());
        for (int i = 0; i < invoice.lines().size(); i++) {
            var line = LineCalculation.of(i, invoice.lines().get(i), working);
            lines.add(line.toAmounts());
            lineNets.plus(line.net());
            vatGroups.of(line.vat()).plus(line.net());
        }
        return lines;
    }

    /** All amounts first, then the VAT groups: a percentage is of the lines, not of what other allowances left. */
    private List<Totals.AllowanceChargeAmount> allowancesAndCharges(Sum allowances, Sum charges) {
        var adjustments = new ArrayList<Adjustment>();
        for (int i = 0; i < invoice.allowancesAndCharges().size(); i++) {
            var given = invoice.allowancesAndCharges().get(i);
            var lines = vatGroups.of(vat(given.vat(), i)).copy();
            adjustments.add(Adjustment.of(given, AdjustmentTerms.onDocument(given.kind()), i, 0, lines, working));
        }
        for (int i = 0; i < adjustments.size(); i++) {
            var adjustment = adjustments.get(i);
            switch (adjustment.kind()) {
                case ALLOWANCE -> allowances.plus(adjustment.amount());
                case CHARGE -> charges.plus(adjustment.amount());
            }
            vatGroups.of(vat(invoice.allowancesAndCharges().get(i).vat(), i)).adjust(adjustment);
        }
        return adjustments.stream().map(Adjustment::toAmount).toList();
    }

    private static Vat vat(@Nullable Vat vat, int i) {
        if (vat == null) {
            throw Refused.field(
                    "/allowancesAndCharges/" + i + "/vat",
                    "required",
                    "An allowance or charge on the document needs the VAT category and rate that it is under.");
        }
        return vat;
    }

    private Figure given(@Nullable BigDecimal amount, Term from, Term to) {
        var sum = amount == null ? new Sum() : Sum.of(Figure.of(from, amount));
        return working.settle(to.businessTerm, sum, to);
    }
}
