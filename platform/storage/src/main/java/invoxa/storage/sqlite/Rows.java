package invoxa.storage.sqlite;

import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Writes the rows of a kind; to be used within a command of the writer. */
final class Rows {

    private final Table table;
    private final String insert;
    private final String replace;
    private final String delete;

    Rows(Table table) {
        this.table = table;
        var columns = table.columns();
        var keys = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
        insert = "INSERT INTO " + table.name() + "(partition, id, words, body, version" + keys
                + ") VALUES (?, ?, ?, ?, 1" + String.join("", Collections.nCopies(columns.size(), ", ?")) + ")";
        var changed = columns.stream().map(column -> ", " + column + " = ?").collect(Collectors.joining());
        replace = "UPDATE " + table.name() + " SET version = version + 1, words = ?, body = ?" + changed
                + " WHERE partition = ? AND id = ? AND version = ?";
        delete = "DELETE FROM " + table.name() + " WHERE partition = ? AND id = ? AND version = ?";
    }

    void insert(Session session, Partition partition, String id, Row row) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        values.add(partition.value());
        values.add(id);
        values.add(row.words());
        values.add(row.body());
        values.addAll(row.keys());
        int unused = unlessTaken(session, insert, values, partition, id, row);
    }

    /** Gives whether the document was of this version. */
    boolean replace(Session session, Partition partition, String id, long version, Row row) throws SQLException {
        var values = new ArrayList<@Nullable Object>();
        values.add(row.words());
        values.add(row.body());
        values.addAll(row.keys());
        values.add(partition.value());
        values.add(id);
        values.add(version);
        return unlessTaken(session, replace, values, partition, id, row) > 0;
    }

    boolean delete(Session session, Partition partition, String id, long version) throws SQLException {
        return session.update(delete, partition.value(), id, version) > 0;
    }

    private int unlessTaken(
            Session session, String sql, List<@Nullable Object> values, Partition partition, String id, Row row)
            throws SQLException {
        try {
            return session.update(sql, values.toArray());
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
