package invoxa.storage.sqlite;

import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** Looks through a whole file for what a failing disk or a copy that broke off does to it. */
final class Damage {

    private Damage() {}

    /** @throws SQLException with the code for a damaged file */
    static void find(Session session) throws SQLException {
        var found = session.first(row -> row.getString(1), "PRAGMA quick_check(1)");
        if (!"ok".equals(found)) {
            throw new SQLException(found, null, SQLiteErrorCode.SQLITE_CORRUPT.code);
        }
    }
}
