package invoxa.einvoice.cii;

import static invoxa.einvoice.syntax.AmountText.amount;

import invoxa.einvoice.model.AllowanceCharge.Kind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.model.Totals.VatRow;
import invoxa.einvoice.syntax.AmountText;
import invoxa.einvoice.syntax.Written;
import invoxa.einvoice.xml.XmlWriter;
import invoxa.kernel.Percentage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes how a CII document is settled: payment, taxes, allowances and charges, sums (BG-16, BG-20 to BG-23, BG-3). */
final class CiiSettlementWriter {

    /** EN 16931 states UNTDID 2005, CII UNTDID 2475: invoice date, delivery, payment. */
    private static final Map<String, String> TAX_POINT_CODES = Map.of("3", "5", "35", "29", "432", "72");

    private final Written written;
    private final Invoice invoice;
    private final Totals totals;
    private final XmlWriter xml;
    private final CiiPaymentWriter payment;

    CiiSettlementWriter(Written written, XmlWriter xml) {
        this.written = written;
        this.invoice = written.invoice();
        this.totals = written.totals();
        this.xml = xml;
        this.payment = new CiiPaymentWriter(written, xml);
    }

    void write() {
        payment.references();
        xml.text("ram:TaxCurrencyCode", invoice.taxCurrency());
        xml.text("ram:InvoiceCurrencyCode", written.currency());
        if (invoice.payee() != null) {
            new CiiPartiesWriter(written, xml).payee(invoice.payee());
        }
        payment.means();
        for (int i = 0; i < totals.vatBreakdown().size(); i++) {
            row(totals.vatBreakdown().get(i), i == 0);
        }
        CiiDateWriter.period(xml, invoice.period());
        new CiiAllowancesWriter(xml).write(invoice.allowancesAndCharges(), totals.allowancesAndCharges());
        payment.terms();
        xml.group("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::sums);
        for (var preceding : invoice.precedingInvoices()) {
            xml.group("ram:InvoiceReferencedDocument", () -> {
                xml.text("ram:IssuerAssignedID", preceding.number());
                CiiDateWriter.write(xml, "ram:FormattedIssueDateTime", "qdt:DateTimeString", preceding.issueDate());
            });
        }
        xml.group(
                "ram:ReceivableSpecifiedTradeAccountingAccount",
                () -> xml.text("ram:ID", invoice.references().buyerAccounting()));
    }

    /** @param first the row that states when VAT falls due (BT-7, BT-8): CII has it once only */
    private void row(VatRow row, boolean first) {
        xml.group("ram:ApplicableTradeTax", () -> {
            xml.text("ram:CalculatedAmount", amount(row.tax()));
            xml.text("ram:TypeCode", "VAT");
            xml.text("ram:ExemptionReason", row.reason());
            xml.text("ram:BasisAmount", amount(row.taxable()));
            xml.text("ram:CategoryCode", row.category());
            xml.text("ram:ExemptionReasonCode", row.reasonCode());
            CiiDateWriter.write(xml, "ram:TaxPointDate", "udt:DateString", first ? invoice.taxPointDate() : null);
            xml.text("ram:DueDateTypeCode", first ? taxPointCode() : null);
            // German rules want a rate in each row, 0 where the category has none
            xml.text(
                    "ram:RateApplicablePercent", AmountText.percent(row.rate() == null ? Percentage.ZERO : row.rate()));
        });
    }

    private @Nullable String taxPointCode() {
        var code = invoice.taxPointCode();
        return code == null ? null : TAX_POINT_CODES.getOrDefault(code, code);
    }

    private void sums() {
        xml.text("ram:LineTotalAmount", amount(totals.lineTotal()));
        xml.text("ram:ChargeTotalAmount", written.has(Kind.CHARGE) ? amount(totals.chargeTotal()) : null);
        xml.text("ram:AllowanceTotalAmount", written.has(Kind.ALLOWANCE) ? amount(totals.allowanceTotal()) : null);
        xml.text("ram:TaxBasisTotalAmount", amount(totals.taxExclusive()));
        xml.text("ram:TaxTotalAmount", amount(totals.tax()), "currencyID", written.currency());
        var taxCurrency = invoice.taxCurrency();
        if (taxCurrency != null) {
            xml.text("ram:TaxTotalAmount", amount(invoice.taxAmountInTaxCurrency()), "currencyID", taxCurrency.value());
        }
        xml.text("ram:RoundingAmount", invoice.roundingAmount() == null ? null : amount(totals.rounding()));
        xml.text("ram:GrandTotalAmount", amount(totals.taxInclusive()));
        xml.text("ram:TotalPrepaidAmount", invoice.prepaidAmount() == null ? null : amount(totals.prepaid()));
        xml.text("ram:DuePayableAmount", amount(totals.payable()));
    }
}
