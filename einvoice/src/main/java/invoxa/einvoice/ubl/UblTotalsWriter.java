package invoxa.einvoice.ubl;

import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Totals.VatRow;
import invoxa.einvoice.syntax.AmountText;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import invoxa.kernel.Percentage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes the allowances and charges, taxes and sums of a UBL document (BG-20 to BG-23). */
public final class UblTotalsWriter {

    private final Written written;
    private final Invoice invoice;
    private final Totals totals;
    private final XmlWriter xml;
    private final String currency;
    private final UblAllowancesWriter allowances;

    UblTotalsWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.invoice = written.invoice();
        this.totals = written.totals();
        this.xml = xml;
        this.currency = written.currency();
        this.allowances = new UblAllowancesWriter(xml, currency);
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
                            AmountText.amount(invoice.taxAmountInTaxCurrency()),
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
                xml.text("cbc:Percent", AmountText.percent(row.rate() == null ? Percentage.ZERO : row.rate()));
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
        amount("cbc:AllowanceTotalAmount", written.has(Kind.ALLOWANCE) ? totals.allowanceTotal() : null);
        amount("cbc:ChargeTotalAmount", written.has(Kind.CHARGE) ? totals.chargeTotal() : null);
        amount("cbc:PrepaidAmount", invoice.prepaidAmount() == null ? null : totals.prepaid());
        amount("cbc:PayableRoundingAmount", invoice.roundingAmount() == null ? null : totals.rounding());
        amount("cbc:PayableAmount", totals.payable());
    }

    private void amount(String name, @Nullable BigDecimal amount) {
        xml.text(name, AmountText.amount(amount), "currencyID", currency);
    }
}
