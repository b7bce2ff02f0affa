package invoxa.invoice.store;

import invoxa.einvoice.model.VatCategory;
import invoxa.invoice.domain.Standing.Phase;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Money;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Percentage;
import invoxa.storage.Documents.Group;
import invoxa.storage.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the store sums over an organization's invoices; amounts of two currencies never meet in one row. */
public final class InvoiceSums {

    private static final String OPEN = Phase.OPEN.code();

    private final Invoices invoices;

    public InvoiceSums(Invoices invoices) {
        this.invoices = invoices;
    }

    /** What is owed in a currency, by how many invoices. */
    public record Owed(CurrencyCode currency, long count, BigDecimal amount) {}

    /** Documents of a month or client; credit notes subtracted. {@code key} is the month or the client's id. */
    public record Revenue(String key, CurrencyCode currency, long count, BigDecimal net, BigDecimal gross) {}

    /** What is under one VAT category and rate. {@code count} is how many documents have such a row. */
    public record Vat(
            VatCategory category,
            @Nullable Percentage rate,
            CurrencyCode currency,
            long count,
            BigDecimal taxable,
            BigDecimal tax) {}

    /** What is owed on invoices that were due in this time; both null for all, due or not. */
    public List<Owed> owed(OrganizationId organization, @Nullable LocalDate dueFrom, @Nullable LocalDate dueBefore) {
        return owed(organization, null, dueFrom, dueBefore);
    }

    /** @param clientId whose invoices; null for those of all */
    public List<Owed> owed(
            OrganizationId organization,
            @Nullable String clientId,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueBefore) {
        var open = clientId == null
                ? Query.by("byPhaseAndDue").equal("phase", OPEN)
                : Query.by("byClientAndDue").equal("clientId", clientId).equal("phase", OPEN);
        var query = dueFrom == null && dueBefore == null ? open : open.range("due", text(dueFrom), text(dueBefore));
        return invoices.aggregate(organization, query, List.of("currency"), List.of("balance")).stream()
                .map(group -> new Owed(currency(group, 0), group.count(), amount(group, 0, currency(group, 0))))
                .sorted(Comparator.comparing(Owed::currency))
                .toList();
    }

    /**
     * What test payments count on invoices: by so much less is owed, though no money moved.
     *
     * @param clientId on whose invoices; null for those of all
     */
    public List<Owed> paidByTest(OrganizationId organization, @Nullable String clientId) {
        var query = Query.by("byPaidByTest").range("paidByTest", 1L, null);
        return invoices
                .aggregate(
                        organization,
                        clientId == null ? query : query.equal("clientId", clientId),
                        List.of("currency"),
                        List.of("paidByTest"))
                .stream()
                .map(group -> new Owed(currency(group, 0), group.count(), amount(group, 0, currency(group, 0))))
                .sorted(Comparator.comparing(Owed::currency))
                .toList();
    }

    /**
     * What was billed to a client: payable amounts, those of credit notes subtracted, by issue date. What was declared
     * void counts until the day on which it was.
     *
     * @param before only what happened before this day; null for all
     */
    public List<Owed> billed(OrganizationId organization, String clientId, @Nullable LocalDate before) {
        var issued = Query.by("byClientAndDate")
                .equal("clientId", clientId)
                .anyOf("phase", List.of(OPEN, Phase.CLOSED.code(), Phase.VOID.code()));
        var gone = Query.by("byClientAndDate").equal("clientId", clientId).equal("phase", Phase.VOID.code());
        if (before != null) {
            issued = issued.range("date", null, before.toString());
            gone = gone.range("voidedOn", null, before.toString());
        }
        var rows = new TreeMap<CurrencyCode, Owed>();
        for (var group : invoices.aggregate(organization, issued, List.of("currency"), List.of("billed"))) {
            var currency = currency(group, 0);
            rows.put(currency, new Owed(currency, group.count(), amount(group, 0, currency)));
        }
        for (var group : invoices.aggregate(organization, gone, List.of("currency"), List.of("billed"))) {
            var less = new Owed(
                    currency(group, 0),
                    -group.count(),
                    amount(group, 0, currency(group, 0)).negate());
            rows.merge(
                    less.currency(),
                    less,
                    (one, other) -> new Owed(
                            one.currency(),
                            one.count() + other.count(),
                            one.amount().add(other.amount())));
        }
        return List.copyOf(rows.values());
    }

    /** One row for each currency; {@code key} is the currency. */
    public List<Revenue> altogether(OrganizationId organization, LocalDate from, LocalDate to) {
        var groups = invoices.aggregate(
                organization, issued(Query.by("byDate"), from, to), List.of("currency"), List.of("net", "gross"));
        return groups.stream()
                .map(group -> new Revenue(
                        text(group, 0),
                        currency(group, 0),
                        group.count(),
                        amount(group, 0, currency(group, 0)),
                        amount(group, 1, currency(group, 0))))
                .sorted(Comparator.comparing(Revenue::currency))
                .toList();
    }

    public List<Revenue> byMonth(OrganizationId organization, LocalDate from, LocalDate to) {
        return revenue(organization, "month", from, to);
    }

    /** Documents whose buyer is no client of the client service are left out. */
    public List<Revenue> byClient(OrganizationId organization, LocalDate from, LocalDate to) {
        return revenue(organization, "clientId", from, to).stream()
                .filter(row -> row.count() > 0)
                .toList();
    }

    private List<Revenue> revenue(OrganizationId organization, String by, LocalDate from, LocalDate to) {
        var groups = invoices.aggregate(
                organization, issued(Query.by("byDate"), from, to), List.of(by, "currency"), List.of("net", "gross"));
        return groups.stream()
                .filter(group -> group.keys().getFirst() != null)
                .map(group -> new Revenue(
                        text(group, 0),
                        currency(group, 1),
                        group.count(),
                        amount(group, 0, currency(group, 1)),
                        amount(group, 1, currency(group, 1))))
                .toList();
    }

    /** The rows of the VAT breakdown over all documents that have at most {@link RevenueKeys#ROWS} of them. */
    List<Vat> vatOfFewRows(OrganizationId organization, LocalDate from, LocalDate to) {
        var sums = new ArrayList<String>();
        for (int row = 0; row < RevenueKeys.ROWS; row++) {
            sums.add(RevenueKeys.taxable(row));
            sums.add(RevenueKeys.tax(row));
        }
        var rows = new ArrayList<Vat>();
        for (var group : invoices.aggregate(
                organization, issued(Query.by("byDate"), from, to), List.of("vatRows", "currency"), sums)) {
            var signature = (String) group.keys().getFirst();
            if (signature == null || signature.isEmpty() || signature.equals(RevenueKeys.MANY)) {
                continue;
            }
            var names = signature.split("\\" + RevenueKeys.BETWEEN_ROWS, -1);
            for (int row = 0; row < names.length; row++) {
                rows.add(vat(names[row], group, row));
            }
        }
        return rows;
    }

    private static Vat vat(String name, Group group, int row) {
        var words = name.split(" ", 2);
        var currency = currency(group, 1);
        return new Vat(
                VatCategory.valueOf(words[0]),
                words.length == 1 ? null : Percentage.of(words[1]),
                currency,
                group.count(),
                amount(group, 2 * row, currency),
                amount(group, 2 * row + 1, currency));
    }

    /** Issued documents, void ones left out, by issue date; both days belong to it. */
    static Query issued(Query query, LocalDate from, LocalDate to) {
        return query.range("date", from.toString(), to.plusDays(1).toString())
                .anyOf("phase", List.of(Phase.OPEN.code(), Phase.CLOSED.code()));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static String text(Group group, int key) {
        return (String) Objects.requireNonNull(group.keys().get(key));
    }

    private static CurrencyCode currency(Group group, int key) {
        return CurrencyCode.of(text(group, key));
    }

    private static BigDecimal amount(Group group, int sum, CurrencyCode currency) {
        return Money.ofMinor(group.sums().get(sum), currency).amount();
    }
}
