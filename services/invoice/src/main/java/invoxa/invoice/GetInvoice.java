package invoxa.invoice;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads one invoice of an organization. */
public final class GetInvoice {

    private final Invoices invoices;
    private final Composer composer;
    private final Clock clock;

    GetInvoice(Invoices invoices, Composer composer, Clock clock) {
        this.invoices = invoices;
        this.composer = composer;
        this.clock = clock;
    }

    /** @throws invoxa.kernel.Refused 404 where the organization has no such invoice */
    public Stored<InvoiceDocument> get(OrganizationId organization, String id) {
        return invoices.get(organization, id);
    }

    /** The day on which its standing is told. */
    public LocalDate today(InvoiceDocument document) {
        return document.issue() == null
                ? composer.today(document.organization())
                : LocalDate.now(clock.withZone(ZoneId.of(document.issue().timeZone())));
    }
}
