package invoxa.invoice.http;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Settlement;
import invoxa.invoice.domain.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an invoice, and when.
 *
 * @param by who did it; null where nobody of the organization did
 */
record Activity(
        InvoiceRow invoice,
        String what,
        Instant at,
        @Nullable String by) {

    static final Comparator<Activity> LATEST_FIRST =
            Comparator.comparing(Activity::at).reversed();

    /** What happened last. */
    static Activity last(InvoiceDocument document, LocalDate today) {
        var row = InvoiceRow.of(document, today);
        var viewed = document.views().last();
        var changed = document.changed();
        return viewed != null && viewed.isAfter(changed.at())
                ? new Activity(row, "viewed", viewed, null)
                : new Activity(row, what(document), changed.at(), changed.name());
    }

    /**
     * All that is known to have happened, the latest first: of visits to its page the first and the last, and no
     * payment that was taken back.
     */
    static List<Activity> all(InvoiceDocument document, LocalDate today) {
        var row = InvoiceRow.of(document, today);
        var all = new ArrayList<Activity>();
        all.add(new Activity(
                row, "drafted", document.created().at(), document.created().name()));
        var issue = document.issue();
        if (issue != null && issue.issuedAt() != null) {
            all.add(new Activity(row, "issued", issue.issuedAt(), issue.frozen().name()));
        }
        for (var sending : document.sendings()) {
            if (sending.acceptedAt() != null) {
                all.add(new Activity(
                        row,
                        "sent",
                        sending.requested().at(),
                        sending.requested().name()));
            }
        }
        Stream.of(document.views().first(), document.views().last())
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(at -> all.add(new Activity(row, "viewed", at, null)));
        var payments = payments(document);
        boolean paid = document.lastingStanding() == Standing.PAID;
        for (int i = 0; i < payments.size(); i++) {
            boolean last = i == payments.size() - 1;
            all.add(new Activity(row, paid && last ? "paid" : "paid-in-part", payments.get(i), null));
        }
        document.settlement()
                .credits()
                .values()
                .forEach(one -> all.add(new Activity(row, "credited", one.appliedAt(), null)));
        if (document.voiding() != null) {
            var by = document.voiding().stamp();
            all.add(new Activity(row, "voided", by.at(), by.name()));
        }
        all.sort(LATEST_FIRST);
        return all;
    }

    /** When those that count came, in that order. */
    private static List<Instant> payments(InvoiceDocument document) {
        return document.settlement().payments().values().stream()
                .filter(Settlement.Payment::counts)
                .map(Settlement.Payment::appliedAt)
                .sorted()
                .toList();
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
