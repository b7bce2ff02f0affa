package invoxa.payment.statement;

import static java.util.Objects.requireNonNullElse;

import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Ids;
import invoxa.kernel.Refused;
import invoxa.kernel.SpreadsheetCell;
import invoxa.payment.remote.BilledDocuments;
import invoxa.payment.remote.Clients;
import invoxa.payment.store.Payments;
import invoxa.storage.Page;
import invoxa.web.CsvList;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement of account: what a client owed before the first day, what changed that day by day, and what it
 * owed then.
 *
 * <p>A balance is what was billed to the client (payable amounts, less those of credit notes; what is void until the
 * day it was declared so) less the money that came from it, net of refunds and reversals. What of the money is set
 * against which invoice does not matter, so credit that is not used lowers it: over all days it is what is owed on
 * invoices less free credit.
 */
public final class WriteStatement {

    private static final int PAGE = 200;
    private static final List<String> HEADINGS = List.of(
            "date",
            "kind",
            "number",
            "method",
            "reference",
            "amount",
            "balance",
            "currency",
            "invoiceId",
            "paymentId",
            "test");

    private final BilledDocuments documents;
    private final Payments payments;
    private final Clients clients;

    public WriteStatement(BilledDocuments documents, Payments payments, Clients clients) {
        this.documents = documents;
        this.payments = payments;
        this.clients = clients;
    }

    /** @param balance what the client owed after the entry */
    public record Line(Entry entry, BigDecimal balance) {}

    /**
     * One page of a statement.
     *
     * @param currencies those in which something stands on the client's account up to the last day
     */
    public record Statement(
            StatementRange range,
            BigDecimal opening,
            BigDecimal closing,
            List<CurrencyCode> currencies,
            List<Line> lines,
            @Nullable String next) {}

    /** @throws Refused 404 where the organization has no such client */
    public Statement page(StatementRange range, int limit, @Nullable String cursor) {
        requireClient(range);
        var behind = cursor == null ? null : EntryPosition.of(cursor, range);
        var account = new ClientAccount(range, documents, payments);
        var opening = account.before(range.from());
        var start = behind == null ? range.from() : behind.date();
        var rest = account.entries(start);
        var balance = behind == null ? opening : account.before(start);
        var lines = new ArrayList<Line>();
        while (rest.hasNext() && lines.size() < limit) {
            var entry = rest.next();
            balance = balance.add(entry.amount());
            if (behind == null || entry.position().compareTo(behind) > 0) {
                lines.add(new Line(entry, balance));
            }
        }
        var next = rest.hasNext() && !lines.isEmpty()
                ? lines.getLast().entry().position().cursor()
                : null;
        return new Statement(range, opening, account.closing(), account.currencies(), lines, next);
    }

    /** The whole statement as CSV: a row with the opening balance, one for each entry, one with the closing balance. */
    public CsvWriter csv(StatementRange range) {
        requireClient(range);
        // asked before the first byte is sent: what cannot be told yet is a problem with its reason, not a broken file
        var rows = new Rows(range, new ClientAccount(range, documents, payments));
        return out -> new CsvList<List<String>>(HEADINGS, row -> row).write(out, cursor -> rows.page());
    }

    /** Writes the file while it is sent. */
    @FunctionalInterface
    public interface CsvWriter {
        void write(OutputStream out) throws IOException;
    }

    private void requireClient(StatementRange range) {
        if (!Ids.is(ClientId.PREFIX, range.clientId())
                || clients.find(range.organization(), new ClientId(range.clientId()))
                        .isEmpty()) {
            throw Refused.notFound("client");
        }
    }

    /** The rows of the file, in order, as many at a time as a page has. */
    private static final class Rows {
        private final StatementRange range;
        private final Iterator<Entry> entries;
        private final BigDecimal closing;
        private BigDecimal balance;
        private boolean begun;

        Rows(StatementRange range, ClientAccount account) {
            this.range = range;
            this.entries = account.entries(range.from());
            this.balance = account.before(range.from());
            this.closing = account.closing();
        }

        Page<List<String>> page() {
            var rows = new ArrayList<List<String>>();
            if (!begun) {
                begun = true;
                rows.add(row(range.from(), "opening-balance", balance));
            }
            while (entries.hasNext() && rows.size() < PAGE) {
                rows.add(row(entries.next()));
            }
            if (entries.hasNext()) {
                return new Page<>(rows, "more");
            }
            rows.add(row(range.to(), "closing-balance", closing));
            return new Page<>(rows, null);
        }

        private List<String> row(@Nullable LocalDate day, String kind, BigDecimal amount) {
            return List.of(
                    text(day),
                    kind,
                    "",
                    "",
                    "",
                    "",
                    amount.toPlainString(),
                    range.currency().value(),
                    "",
                    "",
                    "");
        }

        private List<String> row(Entry entry) {
            balance = balance.add(entry.amount());
            return List.of(
                    text(entry.date()),
                    entry.kind().code(),
                    SpreadsheetCell.of(entry.number()),
                    entry.method() == null ? "" : entry.method().code(),
                    SpreadsheetCell.of(entry.reference()),
                    entry.amount().toPlainString(),
                    balance.toPlainString(),
                    range.currency().value(),
                    requireNonNullElse(entry.invoiceId(), ""),
                    requireNonNullElse(entry.paymentId(), ""),
                    entry.test() ? "TEST" : "");
        }

        private static String text(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }
}
