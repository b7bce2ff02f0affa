package invoxa.payment.statement;

import static java.util.stream.Collectors.toCollection;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Money;
import invoxa.payment.domain.Payment;
import invoxa.payment.remote.BilledDocuments;
import invoxa.payment.remote.BilledDocuments.Billed;
import invoxa.payment.remote.BilledDocuments.Document;
import invoxa.payment.store.Payments;
import invoxa.storage.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client's account in one currency: what was billed to it less the money that came from it and stayed.
 *
 * <p>Documents and payments are summed by the stores and read page by page; what was declared void and what was
 * returned, of which there is little, is held in memory.
 */
final class ClientAccount {

    private final StatementRange range;
    private final BilledDocuments documents;
    private final Payments payments;
    private final Billed billed;
    private final List<Entry> voided;
    private final List<Entry> returned;

    ClientAccount(StatementRange range, BilledDocuments documents, Payments payments) {
        this.range = range;
        this.documents = documents;
        this.payments = payments;
        this.billed = documents.before(range.organization(), range.clientId(), range.end());
        this.voided = sorted(
                new PagedItems<>(cursor -> entries(documents.voided(range.account(), cursor), Entry::ofVoiding)));
        this.returned = returned();
    }

    /** The currencies in which something stands on the client's account up to the last day. */
    List<CurrencyCode> currencies() {
        var received = payments.sumsFrom(range.organization(), range.clientId(), range.end()).stream()
                .map(Money::currency);
        return List.copyOf(Stream.concat(billed.rows().stream().map(BilledDocuments.Sum::currency), received)
                .collect(toCollection(TreeSet::new)));
    }

    /** What the client owes after the last day. */
    BigDecimal closing() {
        return balance(billed, range.end());
    }

    /** What the client owed when this day began; null for the beginning of all. */
    BigDecimal before(@Nullable LocalDate day) {
        return day == null
                ? Money.zero(range.currency()).amount()
                : balance(documents.before(range.organization(), range.clientId(), day), day);
    }

    private BigDecimal balance(Billed sums, @Nullable LocalDate before) {
        var charged = sums.rows().stream()
                .filter(row -> row.currency().equals(range.currency()))
                .map(BilledDocuments.Sum::amount);
        var received = payments.sumsFrom(range.organization(), range.clientId(), before).stream()
                .filter(sum -> sum.currency().equals(range.currency()))
                .map(sum -> sum.amount().negate());
        var back = returned.stream()
                .filter(entry -> before == null || entry.date().isBefore(before))
                .map(Entry::amount);
        return Stream.of(charged, received, back)
                .flatMap(Function.identity())
                .reduce(Money.zero(range.currency()).amount(), BigDecimal::add);
    }

    /** The entries from this day (null for the first) to the last of the range, in order. */
    Iterator<Entry> entries(@Nullable LocalDate from) {
        return new MergedEntries(List.of(
                new PagedItems<>(cursor ->
                        entries(documents.issued(range.account(), from, range.to(), cursor), Entry::ofDocument)),
                new PagedItems<>(cursor -> received(from, cursor)),
                within(voided, from),
                within(returned, from)));
    }

    private static Page<Entry> entries(Page<Document> page, Function<Document, Stream<Entry>> each) {
        return new Page<>(page.items().stream().flatMap(each).toList(), page.next());
    }

    private Page<Entry> received(@Nullable LocalDate from, @Nullable String cursor) {
        return payments.paymentsFrom(
                        range.organization(), range.clientId(), range.currency(), from, range.end(), cursor)
                .map(stored -> Entry.ofPayment(stored.content()));
    }

    private List<Entry> returned() {
        var zone = billed.zone();
        var entries = new ArrayList<Entry>();
        new PagedItems<>(
                        cursor -> payments.returnedTo(range.organization(), range.clientId(), range.currency(), cursor))
                .forEachRemaining(stored -> entries.addAll(returned(stored.content(), zone)));
        return sorted(entries.iterator());
    }

    private static List<Entry> returned(Payment payment, ZoneId zone) {
        var entries = new ArrayList<Entry>();
        payment.refunds().forEach(refund -> entries.add(Entry.ofRefund(payment, refund)));
        if (payment.reversal() != null) {
            entries.add(Entry.ofReversal(payment, payment.reversal(), zone));
        }
        return entries;
    }

    private static List<Entry> sorted(Iterator<Entry> entries) {
        var all = new ArrayList<Entry>();
        entries.forEachRemaining(all::add);
        all.sort(null);
        return all;
    }

    private Iterator<Entry> within(List<Entry> entries, @Nullable LocalDate from) {
        return entries.stream()
                .filter(entry -> range.holds(entry.date()))
                .filter(entry -> from == null || !entry.date().isBefore(from))
                .iterator();
    }
}
