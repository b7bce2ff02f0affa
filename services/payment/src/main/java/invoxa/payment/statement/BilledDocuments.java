package invoxa.payment.statement;

import static invoxa.payment.remote.Clients.encoded;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Page;
import invoxa.web.call.Call;
import invoxa.web.call.Calls;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the invoice service says was billed to a client. */
public final class BilledDocuments {

    private static final int PAGE = 200;
    private static final String CREDIT_NOTE = "credit-note";

    private final Calls calls;

    public BilledDocuments(Calls calls) {
        this.calls = calls;
    }

    public record Sum(CurrencyCode currency, BigDecimal amount) {}

    /** @param timeZone in which the organization counts its days */
    public record Billed(String timeZone, List<Sum> rows) {
        public Billed {
            rows = List.copyOf(rows);
        }

        ZoneId zone() {
            return ZoneId.of(timeZone);
        }
    }

    /**
     * A row of the invoice service's list.
     *
     * @param number null on a draft
     * @param payable not negative for a credit note: its kind says what it is
     */
    private record Row(
            String id,
            String kind,
            @Nullable String number,
            @Nullable LocalDate issueDate,
            BigDecimal payable,
            @Nullable LocalDate voidedOn) {

        Stream<Entry> issued() {
            return number == null || issueDate == null
                    ? Stream.empty()
                    : Stream.of(Entry.ofDocument(issueDate, entryKind(), id, number, billed()));
        }

        Stream<Entry> voided() {
            return number == null || voidedOn == null
                    ? Stream.empty()
                    : Stream.of(Entry.ofDocument(voidedOn, EntryKind.VOID, id, number, billed().negate()));
        }

        private EntryKind entryKind() {
            return kind.equals(CREDIT_NOTE) ? EntryKind.CREDIT_NOTE : EntryKind.INVOICE;
        }

        private BigDecimal billed() {
            return kind.equals(CREDIT_NOTE) ? payable.negate() : payable;
        }
    }

    private record Rows(List<Row> items, @Nullable String next) {}

    /** @param before only what happened before this day; null for all */
    public Billed before(OrganizationId organization, String clientId, @Nullable LocalDate before) {
        var day = before == null ? "" : "&before=" + before;
        var call = Call.get("/invoices/reports/billed?clientId=" + encoded(clientId) + day);
        return calls.send(call.of(organization)).orThrow().json(Billed.class);
    }

    /** Documents in the order of their issue dates, from this day (null for the first) to the range's last. */
    public Page<Entry> issued(StatementRange range, @Nullable LocalDate from, @Nullable String cursor) {
        var first = from == null ? "" : "&dateFrom=" + from;
        var last = range.to() == null ? "" : "&dateTo=" + range.to();
        return page(range, first + last, cursor, Row::issued);
    }

    /** That documents were declared void, whenever that was, in no particular order. */
    public Page<Entry> voided(StatementRange range, @Nullable String cursor) {
        return page(range, "&phase=void", cursor, Row::voided);
    }

    private Page<Entry> page(
            StatementRange range, String conditions, @Nullable String cursor, Function<Row, Stream<Entry>> entries) {
        var path = "/invoices?clientId=" + encoded(range.clientId()) + "&currency=" + range.currency()
                + "&sort=date&order=asc&limit=" + PAGE + conditions
                + (cursor == null ? "" : "&cursor=" + encoded(cursor));
        var rows = calls.send(Call.get(path).of(range.organization())).orThrow().json(Rows.class);
        return new Page<>(rows.items().stream().flatMap(entries).toList(), rows.next());
    }
}
