package invoxa.storage.sqlite;

import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Writes the rows of a kind; to be used within a command of the writer. */
final class Rows {

    private record Current(long n, @Nullable String words) {}

    private final Table table;
    private final SearchIndex search;
    private final RowNumbers numbers;
    private final String insert;
    private final String current;
    private final String replace;

    Rows(Table table) {
        this.table = table;
        this.search = new SearchIndex(table);
        this.numbers = new RowNumbers(table);
        var columns = table.columns();
        var keys = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
        insert = "INSERT INTO " + table.name() + "(n, partition, id, words, body, version" + keys
                + ") VALUES (?, ?, ?, ?, ?, 1" + String.join("", Collections.nCopies(columns.size(), ", ?")) + ")";
        current = "SELECT n, words FROM " + table.name() + " WHERE partition = ? AND id = ? AND version = ?";
        var changed = columns.stream().map(column -> ", " + column + " = ?").collect(Collectors.joining());
        replace =
                "UPDATE " + table.name() + " SET version = version + 1, words = ?, body = ?" + changed + " WHERE n = ?";
    }

    void insert(Session session, Partition partition, String id, Row row) throws SQLException {
        long number = table.isSearchable() ? SearchIndex.numberOf(session, partition) : 0;
        var n = table.isSearchable() ? numbers.place(session, partition, number, id) : null;
        var values = new ArrayList<@Nullable Object>();
        values.add(n);
        values.add(partition.value());
        values.add(id);
        values.add(row.words());
        values.add(row.body());
        values.addAll(row.keys());
        unlessTaken(session, insert, values, partition, id, row);
        if (n != null && row.words() != null) {
            search.add(session, n, number, row.words());
        }
    }

    /** Gives whether the document was of this version. */
    boolean replace(Session session, Partition partition, String id, long version, Row row) throws SQLException {
        var old = current(session, partition, id, version);
        if (old == null) {
            return false;
        }
        var values = new ArrayList<@Nullable Object>();
        values.add(row.words());
        values.add(row.body());
        values.addAll(row.keys());
        values.add(old.n());
        unlessTaken(session, replace, values, partition, id, row);
        if (row.words() != null && !Objects.equals(old.words(), row.words())) {
            search.remove(session, old.n());
            search.add(session, old.n(), SearchIndex.numberOf(session, partition), row.words());
        }
        return true;
    }

    /** Gives whether the document was of this version. */
    boolean delete(Session session, Partition partition, String id, long version) throws SQLException {
        var old = current(session, partition, id, version);
        if (old == null) {
            return false;
        }
        if (table.isSearchable()) {
            search.remove(session, old.n());
        }
        return session.update("DELETE FROM " + table.name() + " WHERE n = ?", old.n()) > 0;
    }

    private @Nullable Current current(Session session, Partition partition, String id, long version)
            throws SQLException {
        return session.first(
                row -> new Current(row.getLong(1), row.getString(2)), current, partition.value(), id, version);
    }

    private void unlessTaken(
            Session session, String sql, List<@Nullable Object> values, Partition partition, String id, Row row)
            throws SQLException {
        try {
            session.update(sql, values.toArray());
        } catch (SQLiteException e) {
            if (e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE) {
                throw new DuplicateKey(table.kind().name(), taken(session, partition, id, row));
            }
            throw e;
        }
    }

    /** SQLite names the columns, which do not tell two unique keys over the same ones apart: so it is looked up. */
    private String taken(Session session, Partition partition, String id, Row row) throws SQLException {
        for (var unique : table.kind().uniqueKeys()) {
            var parameters = new ArrayList<@Nullable Object>(List.of(partition.value(), id));
            var sql = new StringBuilder("SELECT id FROM " + table.name() + " WHERE partition = ? AND id <> ?");
            for (var key : unique.keys()) {
                sql.append(" AND ").append(table.column(key)).append(" = ?");
                parameters.add(row.keys().get(position(key)));
            }
            if (session.first(found -> found.getString(1), sql.toString(), parameters.toArray()) != null) {
                return unique.name();
            }
        }
        return DuplicateKey.ID;
    }

    private int position(String key) {
        var names = table.kind().keys().stream().map(Kind.Key::name).toList();
        return names.indexOf(key);
    }
}
