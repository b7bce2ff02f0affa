package invoxa.invoice.issue;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Restated;
import invoxa.einvoice.swiss.QrReference;
import invoxa.einvoice.swiss.SwissAccount;
import invoxa.invoice.document.RenderInBackground;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.State;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.invoice.series.NumberRequest;
import invoxa.invoice.series.NumberReservations;
import invoxa.invoice.series.Reservation;
import invoxa.invoice.series.SeriesBooks;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.Problem.FieldError;
import invoxa.storage.OutboxMessage;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gives a frozen document its number: reserves it, writes it, and lets the reservation go.
 *
 * <p>Any node may do it, several at once, from wherever another stopped: the reservation is the document's own until it
 * bears the number, and only one can write it.
 */
public final class FinishIssuing {

    private final Invoices invoices;
    private final NumberReservations numbers;
    private final SeriesBooks seriesBooks;
    private final RenderInBackground render;
    private final Clock clock;

    public FinishIssuing(
            Invoices invoices,
            NumberReservations numbers,
            SeriesBooks seriesBooks,
            RenderInBackground render,
            Clock clock) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.seriesBooks = seriesBooks;
        this.render = render;
        this.clock = clock;
    }

    public Stored<InvoiceDocument> finish(Stored<InvoiceDocument> frozen) {
        var document = frozen.content();
        if (document.state() != State.ISSUING) {
            return frozen;
        }
        var seriesId = document.requireIssue().seriesId();
        var reserved = numbers.reserve(frozen.partition(), seriesId, request(document));
        if (reserved.isEmpty()) {
            return invoices.get(document.organization(), frozen.id());
        }
        var issued = write(frozen, reserved.get());
        numbers.confirm(frozen.partition(), seriesId, frozen.id());
        render.offer(issued);
        return issued;
    }

    public static NumberRequest request(InvoiceDocument document) {
        var issue = document.requireIssue();
        return new NumberRequest(document.id(), issue.period(), issueDate(document), issue.start());
    }

    public Stored<InvoiceDocument> write(Stored<InvoiceDocument> frozen, Reservation reservation) {
        var document = frozen.content();
        var number = document.requireIssue().pattern().number(issueDate(document), reservation.sequence());
        var issued = document.numbered(
                Restated.numbered(document.invoice(), number, quoted(document, reservation, number)),
                reservation.sequence(),
                clock.instant(),
                warnings(document, reservation));
        try {
            return invoices.replace(frozen, issued, messages(issued));
        } catch (StaleVersion e) {
            // a frozen document changes only by getting the number that is reserved for it
            return invoices.get(document.organization(), frozen.id());
        }
    }

    /** What the payer is to quote; a series keeps its place, so that whoever finishes comes to the same. */
    private String quoted(InvoiceDocument document, Reservation reservation, String number) {
        if (!SwissAccount.wantsQrReference(document.invoice())) {
            return number;
        }
        var series = document.requireIssue().seriesId();
        var book = seriesBooks.current(document.organization()).content();
        return QrReference.ofPlace(book.place(series), reservation.period(), reservation.sequence());
    }

    private static OutboxMessage[] messages(InvoiceDocument issued) {
        if (issued.kind() == DocumentKind.INVOICE) {
            return new OutboxMessage[] {InvoiceEvents.issued(issued)};
        }
        return issued.creditOf() == null
                ? new OutboxMessage[] {InvoiceEvents.creditNoteIssued(issued)}
                : new OutboxMessage[] {};
    }

    /** Dates that go back within a series are lawful, but an auditor will ask: so they are said, not refused. */
    private static List<FieldError> warnings(InvoiceDocument document, Reservation reservation) {
        var warnings = new ArrayList<>(document.requireIssue().warnings());
        var latest = reservation.latestDate();
        if (latest != null && issueDate(document).isBefore(latest)) {
            warnings.add(new FieldError(
                    "/issueDate",
                    "before-latest-number",
                    "An earlier number of this series has the later issue date " + latest + "."));
        }
        return warnings;
    }

    private static LocalDate issueDate(InvoiceDocument document) {
        return Objects.requireNonNull(document.invoice().issueDate());
    }
}
