package invoxa.invoice.store;

import invoxa.einvoice.model.VatCategory;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.store.InvoiceSums.Vat;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Percentage;
import invoxa.storage.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * VAT by category, rate and currency: summed by the store over the documents with few rows in their VAT breakdown, and
 * read one by one over the rare ones with many.
 */
public final class VatSums {

    private final Invoices invoices;
    private final InvoiceSums sums;

    public VatSums(Invoices invoices, InvoiceSums sums) {
        this.invoices = invoices;
        this.sums = sums;
    }

    private record Row(VatCategory category, @Nullable Percentage rate, CurrencyCode currency)
            implements Comparable<Row> {

        private static final Comparator<Row> ORDER = Comparator.comparing(Row::currency)
                .thenComparing(Row::category)
                .thenComparing(Row::rate, Comparator.nullsFirst(Comparator.reverseOrder()));

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    public List<Vat> between(OrganizationId organization, LocalDate from, LocalDate to) {
        var rows = new TreeMap<Row, Vat>();
        sums.vatOfFewRows(organization, from, to).forEach(vat -> add(rows, vat));
        ofManyRows(organization, from, to).forEach(vat -> add(rows, vat));
        return List.copyOf(rows.values());
    }

    private static void add(TreeMap<Row, Vat> rows, Vat more) {
        rows.merge(
                new Row(more.category(), more.rate(), more.currency()),
                more,
                (one, other) -> new Vat(
                        one.category(),
                        one.rate(),
                        one.currency(),
                        one.count() + other.count(),
                        one.taxable().add(other.taxable()),
                        one.tax().add(other.tax())));
    }

    private List<Vat> ofManyRows(OrganizationId organization, LocalDate from, LocalDate to) {
        var found = new ArrayList<Vat>();
        var query = InvoiceSums.issued(Query.by("byVatRows").equal("vatRows", RevenueKeys.MANY), from, to)
                .limit(Query.MAX_LIMIT);
        var page = invoices.page(organization, query);
        while (true) {
            page.items().forEach(stored -> found.addAll(rows(stored.content())));
            if (page.next() == null) {
                return found;
            }
            page = invoices.page(organization, query.after(page.next()));
        }
    }

    private static List<Vat> rows(InvoiceDocument document) {
        var sign = BigDecimal.valueOf(InvoiceKeys.sign(document));
        return document.totals().vatBreakdown().stream()
                .map(row -> new Vat(
                        row.category(),
                        row.rate(),
                        document.currency(),
                        1,
                        row.taxable().multiply(sign),
                        row.tax().multiply(sign)))
                .toList();
    }
}
