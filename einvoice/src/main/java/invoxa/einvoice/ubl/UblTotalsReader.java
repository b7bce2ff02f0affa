package invoxa.einvoice.ubl;

import invoxa.einvoice.model.VatExemption;
import invoxa.einvoice.syntax.AmountReader;
import invoxa.einvoice.syntax.Declared;
import invoxa.einvoice.syntax.Exemptions;
import invoxa.einvoice.syntax.VatReader;
import invoxa.einvoice.xml.Element;
import invoxa.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the sums that a UBL document states (BG-22, BG-23) and the inputs that stand among them: BT-111, BT-113, BT-114
 * and the reasons of exemption. Of several tax totals, that in the document's currency is BT-110, that in the tax
 * currency is BT-111.
 */
final class UblTotalsReader {

    private final AmountReader amounts;
    private final Exemptions exemptions = new Exemptions();
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

    UblTotalsReader(Element root, AmountReader amounts, @Nullable CurrencyCode taxCurrency) {
        this.amounts = amounts;
        var total = root.one("cac:LegalMonetaryTotal");
        lineTotal = amounts.stated("BT-106", total.one("cbc:LineExtensionAmount"), "BR-12");
        allowances = amounts.stated("BT-107", total.one("cbc:AllowanceTotalAmount"));
        charges = amounts.stated("BT-108", total.one("cbc:ChargeTotalAmount"));
        taxExclusive = amounts.stated("BT-109", total.one("cbc:TaxExclusiveAmount"), "BR-13");
        taxInclusive = amounts.stated("BT-112", total.one("cbc:TaxInclusiveAmount"), "BR-14");
        prepaid = amounts.stated("BT-113", total.one("cbc:PrepaidAmount"));
        rounding = amounts.stated("BT-114", total.one("cbc:PayableRoundingAmount"));
        payable = amounts.stated("BT-115", total.one("cbc:PayableAmount"), "BR-15");
        var taxTotals = root.children("cac:TaxTotal");
        var other = taxTotals.stream()
                .filter(each -> inOther(each, taxCurrency))
                .findFirst()
                .orElse(null);
        taxInTaxCurrency = other == null ? null : new AmountReader(taxCurrency(taxCurrency)).optional(amount(other));
        var own = taxTotals.stream()
                .filter(each -> amounts.currency().value().equals(currency(each)))
                .findFirst()
                .orElse(root.child("cac:TaxTotal"));
        tax = amounts.stated("BT-110", amount(own));
        own.children("cac:TaxSubtotal").forEach(this::row);
    }

    private CurrencyCode taxCurrency(@Nullable CurrencyCode taxCurrency) {
        return taxCurrency == null ? amounts.currency() : taxCurrency;
    }

    private boolean inOther(Element taxTotal, @Nullable CurrencyCode taxCurrency) {
        return taxCurrency != null && taxCurrency.value().equals(currency(taxTotal));
    }

    private static @Nullable String currency(Element taxTotal) {
        return taxTotal.child("cbc:TaxAmount").peek("currencyID");
    }

    private static Element amount(Element taxTotal) {
        return taxTotal.one("cbc:TaxAmount");
    }

    private void row(Element subtotal) {
        var category = subtotal.one("cac:TaxCategory");
        var vat = VatReader.read(category.one("cbc:ID"), category.one("cbc:Percent"), VatReader.Place.BREAKDOWN);
        exemptions.row(vat, category.text("cbc:TaxExemptionReason"), category.text("cbc:TaxExemptionReasonCode"));
        rows.add(new Declared.VatRow(
                vat.category(),
                vat.rate(),
                amounts.stated("BT-116", subtotal.one("cbc:TaxableAmount"), "BR-45"),
                amounts.stated("BT-117", subtotal.one("cbc:TaxAmount"), "BR-46")));
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
