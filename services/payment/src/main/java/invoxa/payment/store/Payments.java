package invoxa.payment.store;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Money;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.PaymentId;
import invoxa.kernel.Refused;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Documents.Change;
import invoxa.storage.Kind;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The payments of all organizations, each organization's apart from the others'. */
public final class Payments {

    private static final Kind<Payment> KIND = Kind.of("payment.payments", Payment.class)
            .text("clientId", Payments::client)
            .text("currency", payment -> payment.currency().value())
            .integer("credit", payment -> new Money(payment.credit(), payment.currency()).minorUnits())
            .text("receivedOn", payment -> payment.receivedOn().toString())
            .text("method", payment -> payment.method().code())
            .text("test", payment -> payment.movesNoMoney() ? "test" : null)
            .integer("money", Payments::keptUnits)
            .integer("cameIn", Payments::receivedUnits)
            .integer("givenBack", Payments::returnedUnits)
            .integer("openSince", payment -> millis(payment.openSince()))
            .index("byClient", "clientId")
            .index("byReceivedOn", "receivedOn")
            .index("byClientAndReceivedOn", "clientId", "receivedOn")
            .sweepIndex("open", "openSince")
            .searchable(payment -> payment.allocations().stream()
                    .map(one -> word(one.invoiceId().value()))
                    .distinct()
                    .toList())
            .build();

    private static final int PAGE = 200;

    private final Documents<Payment> documents;

    public Payments(DocumentStore store) {
        documents = store.documents(KIND);
    }

    /** The payment as it now is: the new one, or the one that an earlier attempt of the same request made. */
    public Stored<Payment> addOnce(Payment payment) {
        return documents.insertOnce(
                Partition.of(payment.organization()), payment.id().value(), payment);
    }

    public Optional<Stored<Payment>> find(OrganizationId organization, PaymentId id) {
        return documents.find(Partition.of(organization), id.value());
    }

    public Stored<Payment> get(OrganizationId organization, PaymentId id) {
        return find(organization, id).orElseThrow(() -> Refused.notFound("payment"));
    }

    public Stored<Payment> change(OrganizationId organization, PaymentId id, UnaryOperator<Payment> change) {
        return changeTelling(organization, id, payment -> {
            var changed = change.apply(payment);
            return changed.equals(payment) ? null : Change.to(changed);
        });
    }

    public Stored<Payment> changeTelling(
            OrganizationId organization, PaymentId id, Function<Payment, @Nullable Change<Payment>> decision) {
        return documents
                .change(Partition.of(organization), id.value(), decision)
                .orElseThrow(() -> Refused.notFound("payment"));
    }

    /** The last recorded first; where days are asked for, the last received first. */
    public Page<Stored<Payment>> list(
            OrganizationId organization, PaymentFilter filter, int limit, @Nullable String cursor) {
        var query = filter.query();
        if (filter.invoiceId() != null) {
            query = query.matching(word(filter.invoiceId()));
        }
        return documents.page(Partition.of(organization), query.limit(limit).after(cursor));
    }

    /** How many payments of money came in these days and were not reversed, and how much, by currency. */
    public List<Sum> received(OrganizationId organization, LocalDate from, LocalDate to) {
        var query = Query.by("byReceivedOn")
                .range("receivedOn", from.toString(), to.plusDays(1).toString())
                .range("money", 1L, null);
        return sums(organization, query, "money");
    }

    /**
     * So many payments of so much together.
     *
     * @param testCount how many of them are test payments
     * @param testAmount how much of it is theirs
     */
    public record Sum(long count, Money amount, long testCount, Money testAmount) {

        private Sum plus(Sum other) {
            return new Sum(
                    count + other.count,
                    amount.plus(other.amount),
                    testCount + other.testCount,
                    testAmount.plus(other.testAmount));
        }
    }

    /** One for each currency, in their order. */
    private List<Sum> sums(OrganizationId organization, Query query, String key) {
        var sums = new TreeMap<CurrencyCode, Sum>();
        for (var group :
                documents.aggregate(Partition.of(organization), query, List.of("currency", "test"), List.of(key))) {
            var currency = currency(group.keys());
            var amount = Money.ofMinor(group.sums().getFirst(), currency);
            var sum = group.keys().getLast() == null
                    ? new Sum(group.count(), amount, 0, Money.zero(currency))
                    : new Sum(group.count(), amount, group.count(), amount);
            sums.merge(currency, sum, Sum::plus);
        }
        return List.copyOf(sums.values());
    }

    private static CurrencyCode currency(List<?> keys) {
        return CurrencyCode.of(Objects.requireNonNull(keys.getFirst()).toString());
    }

    private static @Nullable String client(Payment payment) {
        return payment.clientId() == null ? null : payment.clientId().value();
    }

    /** What was received and stayed, in minor units; nothing where it is a credit note's credit or was reversed. */
    private static @Nullable Long keptUnits(Payment payment) {
        return payment.method() == PaymentMethod.CREDIT || payment.reversal() != null
                ? null
                : new Money(payment.amount(), payment.currency()).minorUnits();
    }

    /** What was received, in minor units, whether it stayed or not; nothing where it is a credit note's credit. */
    private static @Nullable Long receivedUnits(Payment payment) {
        return payment.method() == PaymentMethod.CREDIT
                ? null
                : new Money(payment.amount(), payment.currency()).minorUnits();
    }

    /** What of it was returned to the client, in minor units; null for nothing. */
    private static @Nullable Long returnedUnits(Payment payment) {
        var back = payment.reversal() == null
                ? payment.refunded()
                : payment.refunded().add(payment.reversal().amount());
        return back.signum() == 0 ? null : new Money(back, payment.currency()).minorUnits();
    }

    /**
     * The money received from a client, whether it stayed or not; one sum for each currency.
     *
     * @param before only what was received before this day; null for all
     */
    public List<Money> sumsFrom(OrganizationId organization, String clientId, @Nullable LocalDate before) {
        var query = ofClient(clientId, null, before).range("cameIn", 0L, null);
        return documents.aggregate(Partition.of(organization), query, List.of("currency"), List.of("cameIn")).stream()
                .map(group -> Money.ofMinor(group.sums().getFirst(), currency(group.keys())))
                .toList();
    }

    /**
     * Payments of money in one currency in the order of the days on which they were received.
     *
     * @param before only what was received before this day; null for all
     */
    public Page<Stored<Payment>> paymentsFrom(
            OrganizationId organization,
            String clientId,
            CurrencyCode currency,
            @Nullable LocalDate from,
            @Nullable LocalDate before,
            @Nullable String cursor) {
        var query = ofClient(clientId, from, before)
                .equal("currency", currency.value())
                .range("cameIn", 0L, null);
        return documents.page(Partition.of(organization), query.limit(PAGE).after(cursor));
    }

    /** Payments and credit in one currency of which something was returned to the client. */
    public Page<Stored<Payment>> returnedTo(
            OrganizationId organization, String clientId, CurrencyCode currency, @Nullable String cursor) {
        var query = ofClient(clientId, null, null)
                .equal("currency", currency.value())
                .range("givenBack", 1L, null);
        return documents.page(Partition.of(organization), query.limit(PAGE).after(cursor));
    }

    private static Query ofClient(String clientId, @Nullable LocalDate from, @Nullable LocalDate before) {
        var query = Query.by("byClientAndReceivedOn").equal("clientId", clientId);
        return from == null && before == null
                ? query
                : query.range(
                        "receivedOn", from == null ? null : from.toString(), before == null ? null : before.toString());
    }

    /** What the client can still use, one sum for each currency in which that is not nothing. */
    public List<Sum> credit(OrganizationId organization, String clientId) {
        var query = Query.by("byClient").equal("clientId", clientId);
        return sums(organization, query, "credit").stream()
                .filter(sum -> sum.amount().isPositive())
                .toList();
    }

    /** Those in which something has waited since before this moment, the oldest first. */
    public Page<Stored<Payment>> openSince(Instant before, int limit, @Nullable String cursor) {
        return documents.sweep(Query.by("open")
                .range("openSince", null, before.toEpochMilli())
                .limit(limit)
                .after(cursor));
    }

    public static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    /**
     * The id as a word to be searched, backwards: searching goes by a word's beginning, and the end of an id, unlike
     * its beginning, which is the time, differs from the ids made beside it.
     */
    private static String word(String invoiceId) {
        return new StringBuilder(invoiceId.substring(invoiceId.indexOf('_') + 1))
                .reverse()
                .toString();
    }
}
