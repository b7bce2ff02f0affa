package invoxa.storage.sqlite;

import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a page is read: by statements that are run in turn, within one snapshot, until the page is full. */
sealed interface Listing permits Selection, Search {

    /** A statement without its LIMIT; it gives partition, id, version and body, then the columns of the order. */
    record Statement(String sql, List<Object> parameters) {}

    /** The columns by which the result is ordered, without those that are the same in all of it. */
    List<String> order();

    List<Statement> statements(Session session) throws SQLException;

    String cursor(List<? extends @Nullable Object> position);
}
