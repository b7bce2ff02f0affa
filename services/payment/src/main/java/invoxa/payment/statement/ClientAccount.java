package invoxa.payment.statement;

import static java.util.stream.Collectors.toCollection;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Money;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.Refund;
import invoxa.payment.domain.Reversal;
import invoxa.payment.statement.BilledDocuments.Billed;
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
 * <p>Documents and payments are summed by the stores and read page by page; what was declared void and what was given
 * back, of which there is little, is held in memory.
 */
final class ClientAccount {

    private final StatementRange range;
    private final BilledDocuments documents;
    private final Payments payments;
    private final Billed billed;
    private final List<Entry> voided;
    private final List<Entry> givenBack;

    ClientAccount(StatementRange range, BilledDocuments documents, Payments payments) {
        this.range = range;
        this.documents = documents;
        this.payments = payments;
        this.billed = documents.before(range.organization(), range.clientId(), range.end());
        this.voided = sorted(new Pages<>(cursor -> documents.voided(range, cursor)));
        this.givenBack = givenBack();
    }

    /** The currencies in which something stands on the client's account up to the last day. */
    List<CurrencyCode> currencies() {
        var came = payments.cameIn(range.organization(), range.clientId(), range.end()).stream()
                .map(Money::currency);
        return List.copyOf(Stream.concat(billed.rows().stream().map(BilledDocuments.Sum::currency), came)
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
        var came = payments.cameIn(range.organization(), range.clientId(), before).stream()
                .filter(sum -> sum.currency().equals(range.currency()))
                .map(sum -> sum.amount().negate());
        var back = givenBack.stream()
                .filter(entry -> before == null || entry.date().isBefore(before))
                .map(Entry::amount);
        return Stream.of(charged, came, back)
                .flatMap(Function.identity())
                .reduce(Money.zero(range.currency()).amount(), BigDecimal::add);
    }

    /** The entries from this day (null for the first) to the last of the range, in order. */
    Iterator<Entry> entries(@Nullable LocalDate from) {
        return new Merged(List.of(
                new Pages<>(cursor -> documents.issued(range, from, cursor)),
                new Pages<>(cursor -> came(from, cursor)),
                within(voided, from),
                within(givenBack, from)));
    }

    private Page<Entry> came(@Nullable LocalDate from, @Nullable String cursor) {
        return payments.cameIn(range.organization(), range.clientId(), range.currency(), from, range.end(), cursor)
                .map(stored -> came(stored.content()));
    }

    private static Entry came(Payment payment) {
        return Entry.ofMoney(
                payment.receivedOn(),
                EntryKind.PAYMENT,
                payment.id(),
                payment,
                payment.method(),
                payment.reference(),
                payment.amount().negate());
    }

    private List<Entry> givenBack() {
        var zone = billed.zone();
        var of = new Pages<>(
                cursor -> payments.givenBack(range.organization(), range.clientId(), range.currency(), cursor));
        var entries = new ArrayList<Entry>();
        of.forEachRemaining(stored -> {
            var payment = stored.content();
            payment.refunds().forEach(refund -> entries.add(given(payment, refund)));
            if (payment.reversal() != null) {
                entries.add(gone(payment, payment.reversal(), zone));
            }
        });
        return sorted(entries.iterator());
    }

    private static Entry given(Payment payment, Refund refund) {
        return Entry.ofMoney(
                refund.refundedOn(),
                EntryKind.REFUND,
                refund.id(),
                payment,
                refund.method(),
                refund.reference(),
                refund.amount());
    }

    private static Entry gone(Payment payment, Reversal reversal, ZoneId zone) {
        return Entry.ofMoney(
                LocalDate.ofInstant(reversal.made().at(), zone),
                EntryKind.REVERSAL,
                payment.id(),
                payment,
                payment.method(),
                payment.reference(),
                reversal.amount());
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
