package invoxa.invoice.report;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.parties.OrganizationDays;
import invoxa.invoice.store.InvoiceSums;
import invoxa.invoice.store.InvoiceSums.Owed;
import invoxa.invoice.store.InvoiceSums.Revenue;
import invoxa.invoice.store.InvoiceSums.Vat;
import invoxa.invoice.store.Invoices;
import invoxa.invoice.store.VatSums;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the money is: sums that the store makes over all invoices, by currency, as of today in the organization's zone.
 */
public final class ReportInvoices {

    private static final int MONTHS = 12;
    private static final int MAX_YEARS = 20;
    private static final int EXPECTED_DAYS = 30;

    private final Invoices invoices;
    private final InvoiceSums sums;
    private final VatSums vatSums;
    private final OrganizationDays days;

    public ReportInvoices(Invoices invoices, OrganizationDays days) {
        this.invoices = invoices;
        this.sums = new InvoiceSums(invoices);
        this.vatSums = new VatSums(invoices, sums);
        this.days = days;
    }

    /** How long something has been overdue, in days since the due date. */
    public enum Age {
        UP_TO_30("0-30", 1, 30),
        UP_TO_60("31-60", 31, 60),
        UP_TO_90("61-90", 61, 90),
        OVER_90("over-90", 91, null);

        private final String code;
        private final int from;
        private final @Nullable Integer to;

        Age(String code, int from, @Nullable Integer to) {
            this.code = code;
            this.from = from;
            this.to = to;
        }

        public String code() {
            return code;
        }
    }

    /**
     * What is owed in one currency, and of that: what was due before today, what is due from today on, and of the
     * latter what is due by {@link #expectedTo}.
     */
    public record Outstanding(Owed all, Owed overdue, Owed notDue, Owed expected) {}

    public record Overdue(Age age, Owed owed) {}

    /** A client's revenue in one currency, and its name as on its latest document. */
    public record OfClient(String name, Revenue revenue) {}

    /** @param zone in which the organization counts its days */
    public record Billed(ZoneId zone, List<Owed> rows) {}

    public record VatTotal(CurrencyCode currency, BigDecimal taxable, BigDecimal tax) {}

    /** The days a report is about; both belong to it. */
    public record Days(LocalDate from, LocalDate to) {}

    public LocalDate today(OrganizationId organization) {
        return days.today(organization);
    }

    /** The twelve months up to today where nothing is said. */
    public Days days(OrganizationId organization, @Nullable LocalDate from, @Nullable LocalDate to) {
        var end = to == null ? days.today(organization) : to;
        var begin = from == null ? end.minusMonths(MONTHS - 1).withDayOfMonth(1) : from;
        if (begin.isAfter(end)) {
            throw Refused.field("from", "after-end", "The first day is after the last.");
        }
        if (begin.plusYears(MAX_YEARS).isBefore(end)) {
            throw Refused.field("from", "too-long", "A report is about " + MAX_YEARS + " years at the most.");
        }
        return new Days(begin, end);
    }

    /** The last day of what is expected: so many days from today on. */
    public LocalDate expectedTo(LocalDate today) {
        return today.plusDays(EXPECTED_DAYS);
    }

    /** @param clientId whose invoices; null for those of all */
    public List<Outstanding> outstanding(OrganizationId organization, @Nullable String clientId, LocalDate today) {
        var overdue = sums.owed(organization, clientId, null, today);
        var notDue = sums.owed(organization, clientId, today, null);
        var expected =
                sums.owed(organization, clientId, today, expectedTo(today).plusDays(1));
        return sums.owed(organization, clientId, null, null).stream()
                .map(all -> new Outstanding(
                        all, of(overdue, all.currency()), of(notDue, all.currency()), of(expected, all.currency())))
                .toList();
    }

    /** What test payments count on invoices, by currency; no money moved with them, but less is owed. */
    public List<Owed> paidByTest(OrganizationId organization, @Nullable String clientId) {
        return sums.paidByTest(organization, clientId);
    }

    /** What was billed to a client before a day, in the days of the organization; null for all. */
    public Billed billed(OrganizationId organization, String clientId, @Nullable LocalDate before) {
        return new Billed(days.zone(organization), sums.billed(organization, clientId, before));
    }

    private static Owed of(List<Owed> rows, CurrencyCode currency) {
        return rows.stream()
                .filter(row -> row.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> new Owed(currency, 0, BigDecimal.ZERO.setScale(currency.exponent())));
    }

    public List<Overdue> overdue(OrganizationId organization, LocalDate today) {
        var rows = new ArrayList<Overdue>();
        for (var age : Age.values()) {
            var dueFrom = age.to == null ? null : today.minusDays(age.to);
            sums.owed(organization, dueFrom, today.minusDays(age.from - 1L))
                    .forEach(owed -> rows.add(new Overdue(age, owed)));
        }
        return rows;
    }

    public List<Revenue> revenue(OrganizationId organization, Days days) {
        return sums.byMonth(organization, days.from, days.to).stream()
                .sorted(Comparator.comparing(Revenue::key).thenComparing(Revenue::currency))
                .toList();
    }

    /** All documents of the days, one row for each currency. */
    public List<Revenue> altogether(OrganizationId organization, Days days) {
        return sums.altogether(organization, days.from, days.to);
    }

    /** Taxable amount and VAT of all categories and rates, one row for each currency. */
    public List<VatTotal> altogether(List<Vat> rows) {
        var totals = new TreeMap<CurrencyCode, VatTotal>();
        rows.forEach(row -> totals.merge(
                row.currency(),
                new VatTotal(row.currency(), row.taxable(), row.tax()),
                (one, other) -> new VatTotal(
                        one.currency(),
                        one.taxable().add(other.taxable()),
                        one.tax().add(other.tax()))));
        return List.copyOf(totals.values());
    }

    public List<Vat> vat(OrganizationId organization, Days days) {
        return vatSums.between(organization, days.from, days.to);
    }

    /** @param limit how many of each currency */
    public List<OfClient> topClients(OrganizationId organization, Days days, int limit) {
        var byCurrency = sums.byClient(organization, days.from, days.to).stream()
                .collect(Collectors.groupingBy(Revenue::currency));
        return byCurrency.keySet().stream()
                .sorted()
                .flatMap(currency -> top(byCurrency.get(currency), limit).stream())
                .map(revenue -> new OfClient(name(organization, revenue.key()), revenue))
                .toList();
    }

    /**
     * The invoices to which something happened last, the latest first.
     *
     * @param clientId whose invoices; null for those of all
     */
    public List<Stored<InvoiceDocument>> latest(OrganizationId organization, @Nullable String clientId, int limit) {
        var query = Query.by("byTouched").backwards().limit(limit);
        return invoices.page(organization, clientId == null ? query : query.equal("clientId", clientId))
                .items();
    }

    private static List<Revenue> top(@Nullable List<Revenue> rows, int limit) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .sorted(Comparator.comparing(Revenue::net).reversed().thenComparing(Revenue::key))
                        .limit(limit)
                        .toList();
    }

    private String name(OrganizationId organization, String clientId) {
        var newest = Query.by("byClientAndDate")
                .equal("clientId", clientId)
                .backwards()
                .limit(1);
        return invoices.page(organization, newest).items().stream()
                .map(stored -> stored.content().invoice().buyer().name())
                .findFirst()
                .orElse(clientId);
    }
}
