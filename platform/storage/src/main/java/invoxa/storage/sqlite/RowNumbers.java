package invoxa.storage.sqlite;

import invoxa.storage.Partition;
import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of a searchable kind numbers that are, within a partition, in the order of the ids: the full-text
 * index knows no other order. Numbers are far apart, so that a row finds room between two others; where it does not,
 * those around it are numbered anew.
 */
final class RowNumbers {

    private static final long APART = 16_000;
    private static final int ROOM = 64;
    private static final int PARTITION_BITS = 40;
    private static final long PARTITION_MASK = (1L << 22) - 1;

    private record Place(long n, @Nullable String words) {}

    private final Table table;
    private final SearchIndex search;
    private final String before;
    private final String after;

    RowNumbers(Table table) {
        this.table = table;
        this.search = new SearchIndex(table);
        var select = "SELECT n, words FROM " + table.name() + " INDEXED BY " + table.idIndex()
                + " WHERE partition = ? AND id ";
        before = select + "< ? ORDER BY id DESC LIMIT ?";
        after = select + "> ? ORDER BY id LIMIT ?";
    }

    /** The number for a new row of this id. */
    long place(Session session, Partition partition, long partitionNumber, String id) throws SQLException {
        for (int around = 16; ; around *= 4) {
            var left = numbers(session, before, partition, id, 1);
            var right = numbers(session, after, partition, id, 1);
            var between = between(
                    session,
                    left.isEmpty() ? null : left.getFirst().n(),
                    right.isEmpty() ? null : right.getFirst().n(),
                    partitionNumber);
            if (between != null) {
                return between;
            }
            spread(session, partition, partitionNumber, id, around);
        }
    }

    /** Where a partition's first document goes: far from those of the others. */
    static long first(long partitionNumber) {
        return ((partitionNumber & PARTITION_MASK) << PARTITION_BITS) + (1L << (PARTITION_BITS - 1));
    }

    private @Nullable Long between(Session session, @Nullable Long left, @Nullable Long right, long partitionNumber)
            throws SQLException {
        if (right == null) {
            return free(session, left == null ? first(partitionNumber) : left + APART, Long.MAX_VALUE);
        }
        if (left == null) {
            return free(session, right - APART, right);
        }
        long wanted = left + Math.min(APART, (right - left) / 2);
        return wanted == left ? null : free(session, wanted, right);
    }

    /** The first number from here that no row of another partition has. */
    private @Nullable Long free(Session session, long from, long below) throws SQLException {
        for (long n = from; n < below; n++) {
            if (session.first(row -> row.getLong(1), "SELECT n FROM " + table.name() + " WHERE n = ?", n) == null) {
                return n;
            }
        }
        return null;
    }

    private List<Place> numbers(Session session, String sql, Partition partition, String id, int limit)
            throws SQLException {
        return session.query(row -> new Place(row.getLong(1), row.getString(2)), sql, partition.value(), id, limit);
    }

    /**
     * Numbers the rows around this id anew, evenly between those that bound them; does nothing where that is too dense.
     */
    private void spread(Session session, Partition partition, long partitionNumber, String id, int around)
            throws SQLException {
        var left = numbers(session, before, partition, id, around);
        var right = numbers(session, after, partition, id, around);
        var rows = new ArrayList<>(left.reversed());
        rows.addAll(right);
        long room = APART * (rows.size() + 1);
        long lower = left.size() == around
                ? rows.removeFirst().n()
                : Math.addExact(rows.getFirst().n(), -room);
        long upper = right.size() == around
                ? rows.removeLast().n()
                : Math.addExact(rows.getLast().n(), room);
        long step = (upper - lower) / (rows.size() + 1);
        if (step < ROOM) {
            return;
        }
        for (var row : rows) {
            search.remove(session, row.n());
            move(session, row.n(), -row.n() - 1);
        }
        long next = lower;
        for (var row : rows) {
            next = next(session, next + step);
            move(session, -row.n() - 1, next);
            if (row.words() != null) {
                search.add(session, next, partitionNumber, row.words());
            }
        }
    }

    private long next(Session session, long from) throws SQLException {
        var free = free(session, from, from + ROOM / 2);
        if (free == null) {
            throw new SQLException("no room among the rows of " + table.name() + " at " + from);
        }
        return free;
    }

    private void move(Session session, long from, long to) throws SQLException {
        session.update("UPDATE " + table.name() + " SET n = ? WHERE n = ?", to, from);
    }

    /** Numbers all rows anew and fills the full-text index, which is empty. */
    void placeAll(Session session) throws SQLException {
        record Unplaced(String partition, String id, long n, String words) {}
        session.execute("UPDATE " + table.name() + " SET n = -n - 1 WHERE n >= 0");
        var next = "SELECT partition, id, n, words FROM " + table.name() + " INDEXED BY " + table.idIndex()
                + " WHERE (partition, id) > (?, ?) ORDER BY partition, id LIMIT 500";
        var last = new Unplaced("", "", 0, "");
        long n = 0;
        for (var chunk = List.of(last); !chunk.isEmpty(); ) {
            chunk = session.query(
                    row -> new Unplaced(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)),
                    next,
                    last.partition(),
                    last.id());
            for (var row : chunk) {
                long partition = SearchIndex.numberOf(session, new Partition(row.partition()));
                n = row.partition().equals(last.partition()) ? n + APART : first(partition);
                n = next(session, n);
                move(session, row.n(), n);
                search.add(session, n, partition, row.words());
                last = row;
            }
        }
    }
}
