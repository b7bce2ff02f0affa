package invoxa.invoice.store;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.invoice.domain.Standing;
import invoxa.invoice.domain.Standing.Phase;
import invoxa.kernel.CurrencyCode;
import invoxa.storage.Query;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices of an organization, and in which order. What is null does not matter; both ends of a range belong to
 * it.
 *
 * @param phase what is owed at all: draft, open, closed, void
 * @param standing as {@link Standing} tells it for {@code today}; issued, sent and viewed are those of invoices unless
 *     {@code kind} is credit note
 * @param numberPrefix the number begins with this
 * @param words words or beginnings of words in the number, the buyer, references and items; the newest come first then
 */
public record InvoiceFilter(
        @Nullable Phase phase,
        @Nullable Standing standing,
        @Nullable DocumentKind kind,
        @Nullable String clientId,
        @Nullable CurrencyCode currency,
        @Nullable LocalDate dateFrom,
        @Nullable LocalDate dateTo,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        @Nullable String numberPrefix,
        @Nullable String words,
        Sort sort,
        boolean descending) {

    private static final long SMALLEST_STEP = 1;

    /** By the index that holds the most selective of the conditions; the others are checked along it. */
    public Query query(LocalDate today) {
        var query = Query.by(index());
        query = clientId == null ? query : query.equal("clientId", clientId);
        query = effectivePhase() == null
                ? query
                : query.equal("phase", Objects.requireNonNull(effectivePhase()).code());
        query = standing(query, today);
        query = kind == null ? query : query.equal("kind", kind.code());
        query = currency == null ? query : query.equal("currency", currency.value());
        query = dates(query, "date", dateFrom, dateTo);
        query = dates(query, "due", dueFrom, dueTo);
        query = amounts(query);
        query = numberPrefix == null ? query : query.startsWith("number", numberPrefix);
        return (descending ? query.backwards() : query).matching(words);
    }

    private String index() {
        if (clientId != null) {
            return "byClientAnd" + sort.suffix();
        }
        return (effectivePhase() == null ? "by" : "byPhaseAnd") + sort.suffix();
    }

    private @Nullable Phase effectivePhase() {
        if (standing == null) {
            return phase;
        }
        return standing.phase() == Phase.OPEN && kind == DocumentKind.CREDIT_NOTE ? Phase.CLOSED : standing.phase();
    }

    private Query standing(Query query, LocalDate today) {
        if (standing == null) {
            return query;
        }
        if (standing == Standing.OVERDUE) {
            return query.range("due", null, today.toString());
        }
        var exact = query.equal("standing", standing.code());
        return effectivePhase() == Phase.OPEN ? exact.range("due", today.toString(), null) : exact;
    }

    private static Query dates(Query query, String key, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null
                ? query
                : query.range(
                        key,
                        from == null ? null : from.toString(),
                        to == null ? null : to.plusDays(1).toString());
    }

    private Query amounts(Query query) {
        return amountFrom == null && amountTo == null
                ? query
                : query.range(
                        "amount",
                        amountFrom == null ? null : InvoiceKeys.scaled(amountFrom),
                        amountTo == null ? null : InvoiceKeys.scaled(amountTo) + SMALLEST_STEP);
    }
}
