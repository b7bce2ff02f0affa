package invoxa.tests.documents;

import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Line;
import java.math.BigDecimal;
import java.util.List;

/** An invoice said again with one thing different. */
final class Copies {

    private Copies() {}

    static Invoice taxAmount(Invoice of, BigDecimal amount) {
        return copy(of, amount, of.lines());
    }

    static Invoice lines(Invoice of, List<Line> lines) {
        return copy(of, of.taxAmountInTaxCurrency(), lines);
    }

    private static Invoice copy(Invoice of, BigDecimal amount, List<Line> lines) {
        return new Invoice(
                of.typeCode(),
                of.number(),
                of.issueDate(),
                of.dueDate(),
                of.taxPointDate(),
                of.taxPointCode(),
                of.currency(),
                of.taxCurrency(),
                amount,
                of.references(),
                of.precedingInvoices(),
                of.notes(),
                of.process(),
                of.seller(),
                of.buyer(),
                of.payee(),
                of.taxRepresentative(),
                of.delivery(),
                of.period(),
                of.payment(),
                of.paymentTerms(),
                of.allowancesAndCharges(),
                of.vatExemptions(),
                of.prepaidAmount(),
                of.roundingAmount(),
                of.attachments(),
                lines);
    }
}
