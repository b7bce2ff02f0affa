package invoxa.invoice;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.pdf.canvas.Branding;
import invoxa.invoice.attachment.AttachFile;
import invoxa.invoice.document.RenderDocument;
import invoxa.invoice.document.RenderInBackground;
import invoxa.invoice.domain.Draft;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Issue;
import invoxa.invoice.domain.PublicToken;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.draft.CheckedDraft;
import invoxa.invoice.draft.ResolvedDraft;
import invoxa.invoice.issue.CreditInvoice;
import invoxa.invoice.issue.FinishIssuing;
import invoxa.invoice.issue.FinishOpenSteps;
import invoxa.invoice.parties.Organization;
import invoxa.invoice.series.NumberReservations;
import invoxa.invoice.series.Reservation;
import invoxa.invoice.series.SeriesBooks;
import invoxa.invoice.store.Invoices;
import invoxa.invoice.store.RenditionStore;
import invoxa.invoice.store.Uploads;
import invoxa.json.Json;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.Files;
import invoxa.storage.Stored;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A process of the service as the store sees it: its steps one by one, so that a test can stop between any two. */
final class Node {

    final Invoices invoices;
    final SeriesBooks seriesBooks;
    final NumberReservations numbers;
    final FinishIssuing finishIssuing;
    final CreditInvoice creditInvoice;
    final FinishOpenSteps finishOpenSteps;
    private final Clock clock;
    private final Organization seller =
            Json.read(Neighbours.ORGANIZATION.getBytes(StandardCharsets.UTF_8), Organization.class);
    private final Draft draft = Json.read("""
            {"typeCode": "380", "buyer": {"name": "Kunde", "address": {"country": "DE"}},
             "lines": [{"quantity": "1", "unit": "C62", "price": {"net": "10.00"},
                        "vat": {"category": "S", "rate": "19"}, "item": {"name": "Ding"}}]}
            """.getBytes(StandardCharsets.UTF_8), Draft.class);

    Node(DocumentStore store, Files files, Clock clock) {
        this.clock = clock;
        invoices = new Invoices(store);
        seriesBooks = new SeriesBooks(store);
        numbers = new NumberReservations(store, invoices::unnumbered, clock);
        var renderDocument = new RenderDocument(
                new RenditionStore(store),
                files,
                new AttachFile(files, new Uploads(store), clock),
                stored -> Branding.in(stored.content().requireIssue().language()));
        finishIssuing =
                new FinishIssuing(invoices, numbers, seriesBooks, new RenderInBackground(renderDocument, 0), clock);
        creditInvoice = new CreditInvoice(invoices, seriesBooks, finishIssuing, clock);
        finishOpenSteps = new FinishOpenSteps(invoices, numbers, finishIssuing, creditInvoice, clock);
    }

    /** The first step: frozen, without a number. */
    Stored<InvoiceDocument> freeze(OrganizationId organization) {
        var composed = CheckedDraft.of(new ResolvedDraft(draft, seller, null, LocalDate.now(clock)));
        var by = new Stamp(clock.instant(), "usr", "Somebody");
        var stored = invoices.insert(InvoiceDocument.draft(
                Ids.next(InvoiceDocument.ID_PREFIX), organization, draft, composed.invoice(), composed.totals(), by));
        return freeze(stored);
    }

    /** The first step for a draft that is there, whatever the rules say of it. */
    Stored<InvoiceDocument> freeze(Stored<InvoiceDocument> drafted) {
        var document = drafted.content();
        var invoice = document.invoice();
        var by = new Stamp(clock.instant(), "usr", "Somebody");
        var series = seriesBooks
                .recent(document.organization())
                .defaultOf(DocumentKind.INVOICE)
                .orElseThrow();
        var issue = new Issue(
                series.id(),
                series.pattern(),
                series.pattern().period(invoice.issueDate()),
                series.start(),
                null,
                PublicToken.newSecret(),
                seller.name(),
                null,
                seller.defaultLanguage(),
                seller.zone().getId(),
                by,
                null,
                null,
                null,
                null,
                null,
                List.of());
        return invoices.replace(drafted, document.frozen(invoice, document.totals(), issue));
    }

    /** The second step: a number is set aside. */
    Reservation reserve(Stored<InvoiceDocument> frozen) {
        return numbers.reserve(
                        frozen.partition(),
                        frozen.content().requireIssue().seriesId(),
                        FinishIssuing.request(frozen.content()))
                .orElseThrow();
    }

    /** The third step: the document bears it. */
    Stored<InvoiceDocument> write(Stored<InvoiceDocument> frozen, Reservation reservation) {
        return finishIssuing.write(frozen, reservation);
    }

    /** The fourth step: the reservation is forgotten with the next swap. */
    void borne(Stored<InvoiceDocument> issued) {
        numbers.confirm(issued.partition(), issued.content().requireIssue().seriesId(), issued.id());
    }
}
