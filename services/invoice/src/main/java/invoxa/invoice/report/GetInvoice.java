package invoxa.invoice.report;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.parties.OrganizationDays;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Reads one invoice of an organization. */
public final class GetInvoice {

    private final Invoices invoices;
    private final OrganizationDays days;
    private final Clock clock;

    public GetInvoice(Invoices invoices, OrganizationDays days, Clock clock) {
        this.invoices = invoices;
        this.days = days;
        this.clock = clock;
    }

    /** @throws invoxa.kernel.Refused 404 where the organization has no such invoice */
    public Stored<InvoiceDocument> get(OrganizationId organization, String id) {
        return invoices.get(organization, id);
    }

    /** The day on which its standing is told. */
    public LocalDate today(InvoiceDocument document) {
        return document.issue() == null
                ? days.today(document.organization())
                : LocalDate.now(clock.withZone(ZoneId.of(document.issue().timeZone())));
    }
}
