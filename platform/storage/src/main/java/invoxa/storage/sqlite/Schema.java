package invoxa.storage.sqlite;

import invoxa.json.Json;
import invoxa.storage.Kind;
import invoxa.storage.Words;
import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of the file what a kind declares, whatever it declared before; to be used within a command of the writer. */
final class Schema<D> {

    private static final int CHUNK = 500;
    private static final String SEARCHABLE = " searchable by words of version " + Words.VERSION;

    private final Kind<D> kind;
    private final Table table;

    Schema(Kind<D> kind) {
        this.kind = kind;
        this.table = new Table(kind);
    }

    static void createKinds(Session session) throws SQLException {
        session.execute(
                "CREATE TABLE IF NOT EXISTS kinds(name TEXT PRIMARY KEY, declaration TEXT NOT NULL) WITHOUT ROWID");
    }

    void bringUpToDate(Session session) throws SQLException {
        var declared = table.createTable() + table.createIndexes() + (table.isSearchable() ? SEARCHABLE : "");
        var known = session.first(row -> row.getString(1), "SELECT declaration FROM kinds WHERE name = ?", kind.name());
        if (declared.equals(known)) {
            return;
        }
        if (known == null) {
            session.execute(table.createTable());
            createIndexes(session);
            if (table.isSearchable()) {
                new SearchIndex(table).create(session);
            }
        } else {
            dropIndexes(session);
            boolean newColumns = changeColumns(session);
            if (newColumns || known.endsWith(SEARCHABLE) != table.isSearchable()) {
                fill(session);
            }
            createIndexes(session);
        }
        session.update("INSERT OR REPLACE INTO kinds(name, declaration) VALUES (?, ?)", kind.name(), declared);
    }

    private Map<String, String> indexes(Session session) throws SQLException {
        var found = new HashMap<String, String>();
        session.query(
                row -> found.put('"' + row.getString(1) + '"', row.getString(2)),
                "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
                "d_" + kind.name());
        return found;
    }

    private void dropIndexes(Session session) throws SQLException {
        var wanted = table.createIndexes();
        for (var index : indexes(session).entrySet()) {
            if (!index.getValue().equals(wanted.get(index.getKey()))) {
                session.execute("DROP INDEX " + index.getKey());
            }
        }
    }

    private void createIndexes(Session session) throws SQLException {
        var present = indexes(session);
        for (var index : table.createIndexes().entrySet()) {
            if (!present.containsKey(index.getKey())) {
                session.execute(index.getValue());
            }
        }
    }

    /** Gives whether there are columns that are yet to be filled. */
    private boolean changeColumns(Session session) throws SQLException {
        var wanted = kind.keys().stream()
                .collect(Collectors.toMap(
                        key -> "k_" + key.name(), key -> key.type().name()));
        var present = new HashMap<String, String>();
        session.query(
                row -> present.put(row.getString("name"), row.getString("type")),
                "SELECT name, type FROM pragma_table_info(?) WHERE name LIKE 'k\\_%' ESCAPE '\\'",
                "d_" + kind.name());
        for (var column : present.entrySet()) {
            if (!column.getValue().equals(wanted.get(column.getKey()))) {
                session.execute("ALTER TABLE " + table.name() + " DROP COLUMN \"" + column.getKey() + '"');
            } else {
                wanted.remove(column.getKey());
            }
        }
        for (var column : wanted.entrySet()) {
            session.execute(
                    "ALTER TABLE " + table.name() + " ADD COLUMN \"" + column.getKey() + "\" " + column.getValue());
        }
        return !wanted.isEmpty();
    }

    /** Makes the keys and words of all documents from their content. */
    private void fill(Session session) throws SQLException {
        new SearchIndex(table).drop(session);
        fillColumns(session);
        if (table.isSearchable()) {
            new SearchIndex(table).create(session);
            new RowNumbers(table).placeAll(session);
        }
    }

    private void fillColumns(Session session) throws SQLException {
        record Body(long n, byte[] json) {}
        var update = "UPDATE " + table.name() + " SET "
                + table.columns().stream().map(column -> column + " = ?, ").collect(Collectors.joining())
                + "words = ? WHERE n = ?";
        var select = "SELECT n, body FROM " + table.name() + " WHERE n > ? ORDER BY n LIMIT " + CHUNK;
        List<Body> chunk;
        for (long last = Long.MIN_VALUE; ; last = chunk.getLast().n()) {
            chunk = session.query(row -> new Body(row.getLong(1), row.getBytes(2)), select, last);
            if (chunk.isEmpty()) {
                return;
            }
            for (var body : chunk) {
                var row = Row.of(kind, Json.read(body.json(), kind.type()));
                var values = new ArrayList<@Nullable Object>(row.keys());
                values.add(row.words());
                values.add(body.n());
                session.update(update, values.toArray());
            }
        }
    }
}
