package invoxa.invoice.http;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.PublicToken;
import invoxa.invoice.domain.Sending;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.domain.Standing;
import invoxa.invoice.domain.Views;
import invoxa.invoice.domain.Voiding;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Language;
import invoxa.kernel.Problem.FieldError;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice as the API shows it to its organization. */
record InvoiceView(
        String id,
        DocumentKind kind,
        Standing state,
        @Nullable String number,
        @Nullable String clientId,
        @Nullable String seriesId,
        CurrencyCode currency,
        @Nullable Draft draft,
        Invoice invoice,
        Totals totals,
        BigDecimal balance,
        BigDecimal paid,
        BigDecimal credited,
        boolean test,
        List<PaymentView> payments,
        List<CreditView> credits,
        @Nullable String creditOf,
        @Nullable String creditedBy,
        List<Sending> sendings,
        Views views,
        @Nullable Voiding voiding,
        @Nullable String publicToken,
        @Nullable Language language,
        @Nullable String clientEmail,
        @Nullable Instant issuedAt,
        List<FieldError> warnings,
        Stamp created,
        Stamp changed) {

    /** A payment that counts. */
    record PaymentView(
            String id,
            BigDecimal amount,
            @Nullable String method,
            @Nullable LocalDate receivedOn,
            Instant appliedAt,
            boolean test) {}

    /** A credit note against it. */
    record CreditView(String id, String number, BigDecimal amount, BigDecimal total, Instant appliedAt) {}

    static InvoiceView of(InvoiceDocument document, LocalDate today) {
        var issue = document.issue();
        var settlement = document.settlement();
        var zero = document.totals().payable().subtract(document.totals().payable());
        return new InvoiceView(
                document.id(),
                document.kind(),
                document.standing(today),
                document.invoice().number(),
                document.clientId(),
                seriesId(document),
                document.currency(),
                document.draft(),
                document.invoice(),
                document.totals(),
                document.balance(),
                zero.add(settlement.paid()),
                zero.add(settlement.credited()),
                settlement.hasTestPayments(),
                payments(document),
                credits(document),
                document.creditOf(),
                document.crediting() == null ? null : document.crediting().creditNoteId(),
                document.sendings(),
                document.views(),
                document.voiding(),
                document.invoice().number() == null ? null : PublicToken.of(document),
                issue == null ? null : issue.language(),
                issue == null ? null : issue.clientEmail(),
                issue == null ? null : issue.issuedAt(),
                issue == null ? List.of() : issue.warnings(),
                document.created(),
                document.changed());
    }

    private static @Nullable String seriesId(InvoiceDocument document) {
        if (document.issue() != null) {
            return document.issue().seriesId();
        }
        return document.draft() == null ? null : document.draft().seriesId();
    }

    private static List<PaymentView> payments(InvoiceDocument document) {
        return document.settlement().payments().entrySet().stream()
                .filter(entry -> entry.getValue().counts())
                .map(entry -> new PaymentView(
                        entry.getKey(),
                        entry.getValue().amount(),
                        entry.getValue().method(),
                        entry.getValue().receivedOn(),
                        entry.getValue().appliedAt(),
                        entry.getValue().movedNoMoney()))
                .toList();
    }

    private static List<CreditView> credits(InvoiceDocument document) {
        return document.settlement().credits().entrySet().stream()
                .map(entry -> new CreditView(
                        entry.getKey(),
                        entry.getValue().number(),
                        entry.getValue().amount(),
                        entry.getValue().total(),
                        entry.getValue().appliedAt()))
                .toList();
    }
}
