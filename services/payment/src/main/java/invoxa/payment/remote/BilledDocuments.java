package invoxa.payment.remote;

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

        public ZoneId zone() {
            return ZoneId.of(timeZone);
        }
    }

    /**
     * A document that was billed to a client, from the invoice service's list.
     *
     * @param number null on a draft
     * @param payable not negative for a credit note: its kind says what it is
     * @param voidedOn the day on which it was declared void; null where it was not
     */
    public record Document(
            String id,
            String kind,
            @Nullable String number,
            @Nullable LocalDate issueDate,
            BigDecimal payable,
            @Nullable LocalDate voidedOn) {

        public boolean isCreditNote() {
            return kind.equals(CREDIT_NOTE);
        }

        /** What it adds to what the client owes; negative for a credit note. */
        public BigDecimal billed() {
            return isCreditNote() ? payable.negate() : payable;
        }
    }

    /** Whose account, in which currency. */
    public record Account(OrganizationId organization, String clientId, CurrencyCode currency) {}

    private record Rows(List<Document> items, @Nullable String next) {}

    /** @param before only what happened before this day; null for all */
    public Billed before(OrganizationId organization, String clientId, @Nullable LocalDate before) {
        var day = before == null ? "" : "&before=" + before;
        var call = Call.get("/invoices/reports/billed?clientId=" + encoded(clientId) + day);
        return calls.send(call.of(organization)).orThrow().json(Billed.class);
    }

    /** Documents in the order of their issue dates, from this day (null: the first) to that one (null: no end). */
    public Page<Document> issued(
            Account account, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String cursor) {
        var first = from == null ? "" : "&dateFrom=" + from;
        var last = to == null ? "" : "&dateTo=" + to;
        return page(account, first + last, cursor);
    }

    /** Documents that were declared void, whenever that was, in no particular order. */
    public Page<Document> voided(Account account, @Nullable String cursor) {
        return page(account, "&phase=void", cursor);
    }

    private Page<Document> page(Account account, String conditions, @Nullable String cursor) {
        var path = "/invoices?clientId=" + encoded(account.clientId()) + "&currency=" + account.currency()
                + "&sort=date&order=asc&limit=" + PAGE + conditions
                + (cursor == null ? "" : "&cursor=" + encoded(cursor));
        var rows =
                calls.send(Call.get(path).of(account.organization())).orThrow().json(Rows.class);
        return new Page<>(rows.items(), rows.next());
    }
}
