package invoxa.storage.sqlite;

import invoxa.json.Json;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import invoxa.storage.Words;
import invoxa.storage.sqlite.session.Readers;
import invoxa.storage.sqlite.session.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The documents of one kind in its table. */
final class SqliteDocuments<D> implements Documents<D> {

    /** A document as it was read, before its JSON is parsed by the thread that asked for it. */
    private record Raw(String partition, String id, long version, byte[] body, List<@Nullable Object> position) {}

    private final Kind<D> kind;
    private final Rows rows;
    private final Totals totals;
    private final Outbox outbox;
    private final Writer writer;
    private final Readers readers;
    private final DocumentLocks locks;

    SqliteDocuments(Kind<D> kind, Outbox outbox, Writer writer, Readers readers, DocumentLocks locks) {
        this.kind = kind;
        this.rows = new Rows(new Table(kind));
        this.totals = new Totals(new Table(kind));
        this.outbox = outbox;
        this.writer = writer;
        this.readers = readers;
        this.locks = locks;
    }

    @Override
    public Stored<D> insert(Partition partition, String id, D content, List<OutboxMessage> messages) {
        var row = Row.of(kind, content);
        return writer.write(session -> {
            rows.insert(session, partition, id, row);
            outbox.add(session, kind.name(), partition, id, messages);
            return new Stored<>(partition, id, 1, content);
        });
    }

    @Override
    public Stored<D> replace(Stored<D> read, D content, List<OutboxMessage> messages) {
        var row = Row.of(kind, content);
        return writer.write(session -> {
            if (!rows.replace(session, read.partition(), read.id(), read.version(), row)) {
                throw new StaleVersion(kind.name(), read.id());
            }
            outbox.add(session, kind.name(), read.partition(), read.id(), messages);
            return new Stored<>(read.partition(), read.id(), read.version() + 1, content);
        });
    }

    /** Changes of one document take turns here, instead of racing: only another process can still be faster. */
    @Override
    public Optional<Stored<D>> change(Partition partition, String id, Function<D, @Nullable Change<D>> decision) {
        return locks.take(kind.name(), partition, id, () -> Documents.super.change(partition, id, decision));
    }

    @Override
    public void delete(Stored<D> read) {
        var deleted = writer.write(session -> rows.delete(session, read.partition(), read.id(), read.version()));
        if (!deleted) {
            throw new StaleVersion(kind.name(), read.id());
        }
    }

    @Override
    public Optional<Stored<D>> find(Partition partition, String id) {
        return findAll(partition, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Stored<D>> findAll(Partition partition, List<String> ids) {
        var sql = "SELECT partition, id, version, body FROM " + new Table(kind).name()
                + " WHERE partition = ? AND id = ?";
        var found = readers.read(session -> {
            var all = new ArrayList<Raw>();
            for (var id : ids.stream().distinct().toList()) {
                all.addAll(session.query(row -> raw(row, 0), sql, partition.value(), id));
            }
            return all;
        });
        return found.stream().map(this::parse).toList();
    }

    @Override
    public Page<Stored<D>> page(Partition partition, Query query) {
        return page(listing(partition, query), query.limit());
    }

    private Listing listing(Partition partition, Query query) {
        var table = new Table(kind);
        return Words.asked(query.text()).isEmpty()
                ? new Selection(table, partition, query)
                : new Search(table, partition, query);
    }

    @Override
    public Page<Stored<D>> sweep(Query query) {
        return page(new Selection(new Table(kind), null, query), query.limit());
    }

    private Page<Stored<D>> page(Listing listing, int limit) {
        int ordered = listing.order().size();
        var found = readers.readSnapshot(session -> {
            var page = new ArrayList<Raw>();
            for (var statement : listing.statements(session)) {
                if (page.size() <= limit) {
                    var parameters = new ArrayList<>(statement.parameters());
                    parameters.add(limit + 1 - page.size());
                    page.addAll(session.query(
                            row -> raw(row, ordered), statement.sql() + " LIMIT ?", parameters.toArray()));
                }
            }
            return page;
        });
        var items = found.stream().limit(limit).map(this::parse).toList();
        var next = found.size() > limit ? listing.cursor(found.get(limit - 1).position()) : null;
        return new Page<>(items, next);
    }

    @Override
    public long count(Partition partition, Query query) {
        return totals.count(readers, partition, query);
    }

    @Override
    public List<Group> aggregate(Partition partition, Query query, List<String> groupBy, List<String> sums) {
        return totals.aggregate(readers, partition, query, groupBy, sums);
    }

    @Override
    public String plan(Partition partition, Query query) {
        var listing = listing(partition, query);
        return readers.read(session -> {
            var lines = new ArrayList<String>();
            for (var statement : listing.statements(session)) {
                lines.addAll(session.query(
                        row -> row.getString("detail"),
                        "EXPLAIN QUERY PLAN " + statement.sql(),
                        statement.parameters().toArray()));
            }
            return String.join("\n", lines);
        });
    }

    private static Raw raw(ResultSet row, int ordered) throws SQLException {
        var position = new ArrayList<@Nullable Object>();
        for (int column = 5; column < 5 + ordered; column++) {
            position.add(value(row, column));
        }
        return new Raw(row.getString(1), row.getString(2), row.getLong(3), row.getBytes(4), position);
    }

    /** SQLite's driver gives a small integer as Integer. */
    static @Nullable Object value(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        return value instanceof Integer small ? (Object) small.longValue() : value;
    }

    private Stored<D> parse(Raw raw) {
        return new Stored<>(
                new Partition(raw.partition()), raw.id(), raw.version(), Json.read(raw.body(), kind.type()));
    }
}
