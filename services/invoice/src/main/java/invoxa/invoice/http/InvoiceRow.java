package invoxa.invoice.http;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Standing;
import invoxa.kernel.CurrencyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invoice as a row of a list. */
record InvoiceRow(
        String id,
        DocumentKind kind,
        Standing state,
        @Nullable String number,
        @Nullable String clientId,
        String buyerName,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        CurrencyCode currency,
        BigDecimal payable,
        BigDecimal balance,
        boolean test,
        @Nullable LocalDate voidedOn) {

    static InvoiceRow of(InvoiceDocument document, LocalDate today) {
        var invoice = document.invoice();
        return new InvoiceRow(
                document.id(),
                document.kind(),
                document.standing(today),
                invoice.number(),
                document.clientId(),
                invoice.buyer().name(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.currency(),
                document.totals().payable(),
                document.balance(),
                document.settlement().hasTestPayments(),
                document.voidedOn());
    }
}
