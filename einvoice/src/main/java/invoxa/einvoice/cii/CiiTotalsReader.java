package invoxa.einvoice.cii;

import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatExemption;
import invoxa.einvoice.syntax.AmountReader;
import invoxa.einvoice.syntax.Declared;
import invoxa.einvoice.syntax.Exemptions;
import invoxa.einvoice.syntax.VatReader;
import invoxa.einvoice.xml.Dates;
import invoxa.einvoice.xml.Element;
import invoxa.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the sums that a CII document states (BG-22, BG-23) and the inputs that stand among them: BT-7, BT-8, BT-111,
 * BT-113, BT-114 and the reasons of exemption.
 */
final class CiiTotalsReader {

    private final AmountReader amounts;
    private final Exemptions exemptions = new Exemptions();
    private final Map<Vat, String> reasons = new HashMap<>();
    private final List<Declared.VatRow> rows = new ArrayList<>();
    private final Declared.Figure lineTotal;
    private final Declared.Figure allowances;
    private final Declared.Figure charges;
    private final Declared.Figure taxExclusive;
    private final Declared.Figure taxInclusive;
    private final Declared.Figure prepaid;
    private final Declared.Figure rounding;
    private final Declared.Figure payable;
    private final Declared.Figure tax;
    private final @Nullable BigDecimal taxInTaxCurrency;
    private final TaxPoint taxPoint = new TaxPoint();

    CiiTotalsReader(Element settlement, AmountReader amounts, @Nullable CurrencyCode taxCurrency) {
        this.amounts = amounts;
        var sums = settlement.one("ram:SpecifiedTradeSettlementHeaderMonetarySummation");
        lineTotal = amounts.stated("BT-106", sums.one("ram:LineTotalAmount"), "BR-12");
        allowances = amounts.stated("BT-107", sums.one("ram:AllowanceTotalAmount"));
        charges = amounts.stated("BT-108", sums.one("ram:ChargeTotalAmount"));
        taxExclusive = amounts.stated("BT-109", sums.one("ram:TaxBasisTotalAmount"), "BR-13");
        taxInclusive = amounts.stated("BT-112", sums.one("ram:GrandTotalAmount"), "BR-14");
        prepaid = amounts.stated("BT-113", sums.one("ram:TotalPrepaidAmount"));
        rounding = amounts.stated("BT-114", sums.one("ram:RoundingAmount"));
        payable = amounts.stated("BT-115", sums.one("ram:DuePayableAmount"), "BR-15");
        taxInTaxCurrency =
                taxCurrency == null ? null : new AmountReader(taxCurrency).optional(taxTotal(sums, taxCurrency));
        tax = amounts.stated("BT-110", ownTaxTotal(sums));
        settlement.children("ram:ApplicableTradeTax").forEach(this::row);
    }

    private static Element taxTotal(Element sums, CurrencyCode currency) {
        return sums.children("ram:TaxTotalAmount").stream()
                .filter(each -> currency.value().equals(each.peek("currencyID")))
                .findFirst()
                .orElse(sums.child("(no tax total in " + currency + ")"));
    }

    private Element ownTaxTotal(Element sums) {
        var own = taxTotal(sums, amounts.currency());
        return own.exists()
                ? own
                : sums.children("ram:TaxTotalAmount").stream()
                        .filter(each -> each.peek() != null && each.peek("currencyID") == null)
                        .findFirst()
                        .orElse(sums.child("ram:TaxTotalAmount"));
    }

    private void row(Element row) {
        var vat = VatReader.read(
                row.one("ram:CategoryCode"), row.one("ram:RateApplicablePercent"), VatReader.Place.BREAKDOWN);
        var reason = row.text("ram:ExemptionReason");
        if (reason != null) {
            reasons.put(vat, reason);
        }
        exemptions.row(vat, reason, row.text("ram:ExemptionReasonCode"));
        rows.add(new Declared.VatRow(
                vat.category(),
                vat.rate(),
                amounts.stated("BT-116", row.one("ram:BasisAmount"), "BR-45"),
                amounts.stated("BT-117", row.one("ram:CalculatedAmount"), "BR-46")));
        taxPoint.take(row);
    }

    /** A line may repeat the reason of its row (BT-120). */
    void takeRepeatedReason(Element tax, Vat vat) {
        tax.child("ram:ExemptionReason").takeIf(reasons.get(vat));
    }

    /** BT-7 and BT-8, which CII states with each tax; a second one that differs from the first has no place. */
    static final class TaxPoint {

        /** CII states UNTDID 2475, the standard UNTDID 2005: invoice date, delivery, payment. */
        private static final Map<String, String> CODES = Map.of("5", "3", "29", "35", "72", "432");

        private @Nullable String written;
        private @Nullable LocalDate date;
        private @Nullable String writtenCode;

        private void take(Element tax) {
            var stated = tax.child("ram:TaxPointDate", "udt:DateString");
            if (written == null) {
                written = stated.peek();
                date = Dates.cii(tax.child("ram:TaxPointDate"), "udt:DateString");
            } else if (written.equals(stated.peek())) {
                Dates.cii(tax.child("ram:TaxPointDate"), "udt:DateString");
            }
            var code = tax.child("ram:DueDateTypeCode");
            if (writtenCode == null && code.peek() != null && CODES.containsKey(code.peek())) {
                writtenCode = code.text();
            } else {
                code.takeIf(writtenCode);
            }
        }

        @Nullable
        LocalDate date() {
            return date;
        }

        @Nullable
        String code() {
            return writtenCode == null ? null : CODES.get(writtenCode);
        }
    }

    TaxPoint taxPoint() {
        return taxPoint;
    }

    @Nullable
    BigDecimal taxInTaxCurrency() {
        return taxInTaxCurrency;
    }

    @Nullable
    BigDecimal prepaid() {
        return prepaid.value();
    }

    @Nullable
    BigDecimal rounding() {
        return rounding.value();
    }

    List<VatExemption> exemptions() {
        return exemptions.all();
    }

    Declared declared(List<Declared.Figure> lineNets) {
        return new Declared(
                lineNets,
                lineTotal,
                allowances,
                charges,
                taxExclusive,
                rows,
                tax,
                taxInclusive,
                prepaid,
                rounding,
                payable);
    }
}
