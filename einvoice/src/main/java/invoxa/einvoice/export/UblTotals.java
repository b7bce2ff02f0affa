package invoxa.einvoice.export;

import invoxa.einvoice.model.AllowanceCharge;
import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Totals.VatRow;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes the allowances and charges, taxes and sums of a UBL document (BG-20 to BG-23). */
final class UblTotals {

    private final Invoice invoice;
    private final Totals totals;
    private final Xml xml;
    private final String currency;
    private final UblAllowances allowances;

    UblTotals(Written written, Xml xml) {
        this.invoice = written.invoice();
        this.totals = written.totals();
        this.xml = xml;
        this.currency = written.currency();
        this.allowances = new UblAllowances(xml, currency);
    }

    void write() {
        allowances.write(invoice.allowancesAndCharges(), totals.allowancesAndCharges());
        xml.group("cac:TaxTotal", () -> {
            amount("cbc:TaxAmount", totals.tax());
            totals.vatBreakdown().forEach(this::row);
        });
        var taxCurrency = invoice.taxCurrency();
        if (taxCurrency != null && invoice.taxAmountInTaxCurrency() != null) {
            xml.group(
                    "cac:TaxTotal",
                    () -> xml.text(
                            "cbc:TaxAmount",
                            Amounts.amount(invoice.taxAmountInTaxCurrency()),
                            "currencyID",
                            taxCurrency.value()));
        }
        xml.group("cac:LegalMonetaryTotal", this::sums);
    }

    private void row(VatRow row) {
        xml.group("cac:TaxSubtotal", () -> {
            amount("cbc:TaxableAmount", row.taxable());
            amount("cbc:TaxAmount", row.tax());
            xml.group("cac:TaxCategory", () -> {
                xml.text("cbc:ID", row.category());
                // German rules want a rate in each row, 0 where the category has none
                xml.text("cbc:Percent", UblAllowances.percent(row.rate() == null ? Percentage.ZERO : row.rate()));
                xml.text("cbc:TaxExemptionReasonCode", row.reasonCode());
                xml.text("cbc:TaxExemptionReason", row.reason());
                allowances.scheme();
            });
        });
    }

    private void sums() {
        amount("cbc:LineExtensionAmount", totals.lineTotal());
        amount("cbc:TaxExclusiveAmount", totals.taxExclusive());
        amount("cbc:TaxInclusiveAmount", totals.taxInclusive());
        amount("cbc:AllowanceTotalAmount", has(invoice, Kind.ALLOWANCE) ? totals.allowanceTotal() : null);
        amount("cbc:ChargeTotalAmount", has(invoice, Kind.CHARGE) ? totals.chargeTotal() : null);
        amount("cbc:PrepaidAmount", invoice.prepaidAmount() == null ? null : totals.prepaid());
        amount("cbc:PayableRoundingAmount", invoice.roundingAmount() == null ? null : totals.rounding());
        amount("cbc:PayableAmount", totals.payable());
    }

    /** Whether BT-107 or BT-108 is there: as soon as there is one allowance or charge, even of 0. */
    static boolean has(Invoice invoice, Kind kind) {
        return invoice.allowancesAndCharges().stream()
                .map(AllowanceCharge::kind)
                .anyMatch(each -> each == kind);
    }

    private void amount(String name, @Nullable BigDecimal amount) {
        xml.text(name, Amounts.amount(amount), "currencyID", currency);
    }
}
