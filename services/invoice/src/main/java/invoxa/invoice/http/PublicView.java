package invoxa.invoice.http;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.einvoice.pdf.page.PaymentCode;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Standing;
import invoxa.invoice.domain.State;
import invoxa.kernel.AccentColor;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as its client sees it on the public page: what the document says, and what is still to be paid.
 *
 * @param accentColor of the document; null for INVOXA's own
 * @param test whether a test payment counts, with which no money moved
 * @param paymentCode which code a banking app can read to pay what is owed, or null where there is none
 */
record PublicView(
        String id,
        OrganizationId organization,
        String organizationName,
        DocumentKind kind,
        Standing state,
        Language language,
        @Nullable AccentColor accentColor,
        Invoice invoice,
        Totals totals,
        BigDecimal balance,
        boolean test,
        PaymentCode.@Nullable Kind paymentCode) {

    static PublicView of(InvoiceDocument document, LocalDate today) {
        var issue = document.requireIssue();
        return new PublicView(
                document.id(),
                document.organization(),
                issue.organizationName(),
                document.kind(),
                document.standing(today),
                issue.language(),
                issue.accentColor(),
                document.invoice(),
                document.totals(),
                document.balance(),
                document.settlement().hasTestPayments(),
                paymentCode(document).map(PaymentCode::kind).orElse(null));
    }

    /** What pays what is owed now; empty where nothing is, or no standard has a code for how it is paid. */
    static Optional<PaymentCode> paymentCode(InvoiceDocument document) {
        return document.kind() == DocumentKind.INVOICE && document.state() == State.ISSUED
                ? PaymentCode.of(document.invoice(), document.balance())
                : Optional.empty();
    }
}
