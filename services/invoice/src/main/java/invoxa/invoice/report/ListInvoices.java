package invoxa.invoice.report;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.parties.OrganizationDays;
import invoxa.invoice.store.InvoiceFilter;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Page;
import invoxa.storage.Stored;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Lists and searches an organization's invoices, page by page. */
public final class ListInvoices {

    private final Invoices invoices;
    private final OrganizationDays days;

    public ListInvoices(Invoices invoices, OrganizationDays days) {
        this.invoices = invoices;
        this.days = days;
    }

    /** @param today the day of the organization, on which the page's states are told */
    public record Listed(Page<Stored<InvoiceDocument>> page, LocalDate today) {}

    /** @param cursor where the page before ended, null for the first */
    public Listed list(OrganizationId organization, InvoiceFilter filter, int limit, @Nullable String cursor) {
        var today = days.today(organization);
        var query = filter.query(today).limit(limit).after(cursor);
        return new Listed(invoices.page(organization, query), today);
    }
}
