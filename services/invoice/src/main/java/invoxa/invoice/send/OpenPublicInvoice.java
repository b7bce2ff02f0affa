package invoxa.invoice.send;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.PublicToken;
import invoxa.invoice.domain.State;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.Refused;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import java.time.Clock;

/** Opens the client's page of a document by its unguessable token, and records the visit. */
public final class OpenPublicInvoice {

    private final Invoices invoices;
    private final Clock clock;

    public OpenPublicInvoice(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /** @throws Refused 404 where the token opens nothing */
    public Stored<InvoiceDocument> find(String token) {
        return PublicToken.parse(token)
                .flatMap(parsed -> invoices.find(parsed.organization(), parsed.invoiceId())
                        .filter(stored -> parsed.opens(stored.content())))
                .filter(stored -> isPublic(stored.content()))
                .orElseThrow(() -> Refused.notFound("page"));
    }

    /** The document, with this visit recorded unless it belongs to the last one. */
    public Stored<InvoiceDocument> open(String token) {
        var found = find(token);
        var now = clock.instant();
        if (found.content().viewed(now).isEmpty()) {
            return found;
        }
        return invoices.change(
                found.content().organization(),
                found.id(),
                document -> document.viewed(now)
                        .map(next -> document.views().visits() == 0
                                ? Change.to(next, InvoiceEvents.viewed(next, now))
                                : Change.to(next))
                        .orElse(null));
    }

    private static boolean isPublic(InvoiceDocument document) {
        return document.state() == State.ISSUED || document.state() == State.VOID;
    }
}
