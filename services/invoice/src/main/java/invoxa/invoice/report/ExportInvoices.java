package invoxa.invoice.report;

import static java.util.stream.Collectors.joining;

import invoxa.einvoice.model.PrecedingInvoice;
import invoxa.einvoice.model.Totals;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.parties.OrganizationDays;
import invoxa.invoice.store.InvoiceFilter;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.SpreadsheetCell;
import invoxa.storage.Stored;
import invoxa.web.CsvList;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Invoices and credit notes as CSV, a row each. Amounts are those of the document, in its currency: what a credit note
 * is over is not negative, its kind says what it is.
 */
public final class ExportInvoices {

    private static final int PAGE = 100;
    private static final List<String> HEADINGS = List.of(
            "number",
            "kind",
            "state",
            "issueDate",
            "dueDate",
            "clientId",
            "clientName",
            "clientVatId",
            "clientCountry",
            "currency",
            "net",
            "vat",
            "gross",
            "prepaid",
            "rounding",
            "payable",
            "paid",
            "credited",
            "balance",
            "vatBreakdown",
            "purchaseOrder",
            "buyerReference",
            "precedingInvoices",
            "id",
            "paidByTest");

    private final Invoices invoices;
    private final OrganizationDays days;

    public ExportInvoices(Invoices invoices, OrganizationDays days) {
        this.invoices = invoices;
        this.days = days;
    }

    /** Writes all that the filter lets through, in its order, as they stand on the organization's today. */
    public void write(OrganizationId organization, InvoiceFilter filter, OutputStream out) throws IOException {
        var today = days.today(organization);
        new CsvList<Stored<InvoiceDocument>>(HEADINGS, stored -> cells(stored.content(), today))
                .write(
                        out,
                        cursor -> invoices.page(
                                organization, filter.query(today).limit(PAGE).after(cursor)));
    }

    private static List<String> cells(InvoiceDocument document, LocalDate today) {
        var invoice = document.invoice();
        var buyer = invoice.buyer();
        var totals = document.totals();
        var settlement = document.settlement();
        int decimals = document.currency().exponent();
        return List.of(
                SpreadsheetCell.of(invoice.number()),
                document.kind().code(),
                document.standing(today).code(),
                text(invoice.issueDate()),
                text(invoice.dueDate()),
                text(document.clientId()),
                SpreadsheetCell.of(buyer.name()),
                SpreadsheetCell.of(buyer.vatId()),
                buyer.address() == null ? "" : text(buyer.address().country()),
                document.currency().value(),
                amount(totals.taxExclusive()),
                amount(totals.tax()),
                amount(totals.taxInclusive()),
                amount(totals.prepaid()),
                amount(totals.rounding()),
                amount(totals.payable()),
                amount(settlement.paid().setScale(decimals)),
                amount(settlement.credited().setScale(decimals)),
                amount(document.balance()),
                totals.vatBreakdown().stream().map(ExportInvoices::vat).collect(joining("; ")),
                SpreadsheetCell.of(invoice.references().purchaseOrder()),
                SpreadsheetCell.of(invoice.references().buyer()),
                SpreadsheetCell.of(invoice.precedingInvoices().stream()
                        .map(PrecedingInvoice::number)
                        .collect(joining("; "))),
                document.id(),
                settlement.hasTestPayments() ? amount(settlement.paidByTest().setScale(decimals)) : "");
    }

    /** Such as {@code S 19 %: 100.00 + 19.00}. */
    private static String vat(Totals.VatRow row) {
        var rate = row.rate() == null ? "" : " " + row.rate();
        return row.category() + rate + ": " + amount(row.taxable()) + " + " + amount(row.tax());
    }

    private static String amount(BigDecimal amount) {
        return amount.toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
