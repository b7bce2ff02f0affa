package invoxa.storage.sqlite.session;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;

/** A connection with its prepared statements; belongs to one thread. */
public final class Session implements AutoCloseable {

    private static final int MAX_STATEMENTS = 500;
    private static final String WAIT_FOR_OTHER_PROCESSES_MS = "10000";

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

    private final PendingSearch pendingSearch = new PendingSearch();

    private Session(Connection connection) {
        this.connection = connection;
    }

    public static Session writing(Path file) throws SQLException {
        return open(
                file,
                "journal_mode=WAL",
                "synchronous=FULL",
                "wal_autocheckpoint=2000",
                "journal_size_limit=67108864",
                "cache_size=-32000",
                "temp_store=MEMORY");
    }

    public static Session reading(Path file) throws SQLException {
        return open(file, "query_only=ON", "cache_size=-8000", "temp_store=MEMORY");
    }

    public static Session copying(Path file) throws SQLException {
        return open(file, "cache_size=-8000");
    }

    private static Session open(Path file, String... pragmas) throws SQLException {
        var config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        var session = new Session(config.createConnection("jdbc:sqlite:" + file));
        try {
            session.execute("PRAGMA busy_timeout=" + WAIT_FOR_OTHER_PROCESSES_MS);
            for (var pragma : pragmas) {
                session.execute("PRAGMA " + pragma);
            }
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** For statements that change the schema or a setting, which are not worth keeping prepared. */
    public void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        try {
            return prepare(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw forgotten(sql, e);
        }
    }

    public <T> List<T> query(RowReader<T> reader, String sql, @Nullable Object... parameters) throws SQLException {
        var rows = new ArrayList<T>();
        try (var result = prepare(sql, parameters).executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw forgotten(sql, e);
        }
    }

    /** The driver ends a statement that failed, as on a full disk, so that it cannot be run again. */
    private SQLException forgotten(String sql, SQLException failure) throws SQLException {
        var statement = statements.remove(sql);
        if (statement != null) {
            statement.close();
        }
        return failure;
    }

    public <T> @Nullable T first(RowReader<T> reader, String sql, @Nullable Object... parameters) throws SQLException {
        var rows = query(reader, sql, parameters);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /** Writes what this session sees to a file. */
    public void copyTo(Path copy) throws SQLException {
        int result = ((SQLiteConnection) connection).getDatabase().backup("main", copy.toString(), null);
        if (result != SQLiteErrorCode.SQLITE_OK.code) {
            throw new SQLException(SQLiteErrorCode.getErrorCode(result).message, null, result);
        }
    }

    public PendingSearch pendingSearch() {
        return pendingSearch;
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(at, null);
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case byte[] bytes -> statement.setBytes(at, bytes);
            default -> throw new IllegalArgumentException("no value of a column: " + value.getClass());
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            if (statements.size() >= MAX_STATEMENTS) {
                forgetOldest();
            }
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private void forgetOldest() throws SQLException {
        Iterator<PreparedStatement> oldest = statements.values().iterator();
        oldest.next().close();
        oldest.remove();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Makes a value of the row that the result stands on. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
