package invoxa.invoice.http;

import invoxa.invoice.domain.InvoiceDocument;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an invoice last.
 *
 * @param by who did it; null where nobody of the organization did
 */
record Activity(
        InvoiceRow invoice,
        String what,
        Instant at,
        @Nullable String by) {

    static Activity of(InvoiceDocument document, LocalDate today) {
        var row = InvoiceRow.of(document, today);
        var viewed = document.views().last();
        var changed = document.changed();
        return viewed != null && viewed.isAfter(changed.at())
                ? new Activity(row, "viewed", viewed, null)
                : new Activity(row, what(document), changed.at(), changed.name());
    }

    private static String what(InvoiceDocument document) {
        return switch (document.lastingStanding()) {
            case DRAFT -> "drafted";
            case ISSUING, ISSUED, OVERDUE -> document.sendings().isEmpty() ? "issued" : "sent";
            case SENT -> "sent";
            case VIEWED -> "viewed";
            case PARTIALLY_PAID -> "paid-in-part";
            case PAID -> "paid";
            case CREDITED -> "credited";
            case VOID -> "voided";
        };
    }
}
