package invoxa.invoice.event;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.PublicToken;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What every event says of the issued invoice it happened to, so that who hears it need not ask.
 *
 * @param kind {@code invoice} or {@code credit-note}
 * @param payable BT-115
 * @param balance what is owed after what happened
 * @param test true where a test payment counts on it, with which no money moved; else null
 * @param publicToken opens the public page: {@code GET /invoices/public/{token}}
 */
public record InvoiceFacts(
        String id,
        String number,
        DocumentKind kind,
        @Nullable String clientId,
        String clientName,
        @Nullable String clientEmail,
        String organizationName,
        Language language,
        CurrencyCode currency,
        BigDecimal payable,
        BigDecimal balance,
        @Nullable Boolean test,
        LocalDate issueDate,
        @Nullable LocalDate dueDate,
        String publicToken) {

    public static InvoiceFacts of(InvoiceDocument document) {
        var invoice = document.invoice();
        var issue = document.requireIssue();
        return new InvoiceFacts(
                document.id(),
                Objects.requireNonNull(invoice.number()),
                document.kind(),
                document.clientId(),
                invoice.buyer().name(),
                issue.clientEmail(),
                issue.organizationName(),
                issue.language(),
                invoice.currency(),
                document.totals().payable(),
                document.balance(),
                document.settlement().hasTestPayments() ? Boolean.TRUE : null,
                Objects.requireNonNull(invoice.issueDate()),
                invoice.dueDate(),
                PublicToken.of(document));
    }
}
