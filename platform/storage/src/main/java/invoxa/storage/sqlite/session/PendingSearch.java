package invoxa.storage.sqlite.session;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a transaction is yet to add to full-text indexes. FTS5 writes a piece of its index each time the numbers of the
 * rows it is given go back, so that commands which share a transaction would cost as much as alone: here they are
 * sorted.
 */
public final class PendingSearch {

    private static final int MAX_PENDING = 5_000;

    private final Map<String, TreeMap<Long, String>> tokensByIndex = new HashMap<>();

    public void add(Session session, String index, long n, String tokens) throws SQLException {
        var pending = tokensByIndex.computeIfAbsent(index, any -> new TreeMap<>());
        pending.put(n, tokens);
        if (pending.size() >= MAX_PENDING) {
            flush(session);
        }
    }

    /** Gives whether it was pending; else it is in the index. */
    public boolean remove(String index, long n) {
        var pending = tokensByIndex.get(index);
        return pending != null && pending.remove(n) != null;
    }

    void flush(Session session) throws SQLException {
        for (var index : tokensByIndex.entrySet()) {
            for (var row : index.getValue().entrySet()) {
                session.update(
                        "INSERT INTO " + index.getKey() + "(rowid, words) VALUES (?, ?)", row.getKey(), row.getValue());
            }
        }
        tokensByIndex.clear();
    }

    void clear() {
        tokensByIndex.clear();
    }
}
