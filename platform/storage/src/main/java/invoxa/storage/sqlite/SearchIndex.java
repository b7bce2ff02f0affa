package invoxa.storage.sqlite;

import invoxa.storage.Partition;
import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index (FTS5) of a kind: it holds each beginning of each word with the number of the partition before
 * it, so that a search is the intersection of plain lists, however common a word and however short its beginning.
 *
 * <p>A list is in the order of the rows' numbers, which {@link RowNumbers} keeps in the order of the ids.
 */
record SearchIndex(Table table) {

    private static final int PARTITION_DIGITS = 6;

    static void createPartitions(Session session) throws SQLException {
        session.execute("CREATE TABLE IF NOT EXISTS partitions(n INTEGER PRIMARY KEY, partition TEXT NOT NULL UNIQUE)");
    }

    void create(Session session) throws SQLException {
        session.execute("CREATE VIRTUAL TABLE " + table.searchIndex()
                + " USING fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')");
    }

    void drop(Session session) throws SQLException {
        session.execute("DROP TABLE IF EXISTS " + table.searchIndex());
    }

    /** @param words as {@link Row#words}: sorted, so that those which begin alike are beside each other */
    void add(Session session, long n, long partition, String words) throws SQLException {
        var tag = tag(partition);
        var tokens = new StringBuilder();
        var before = "";
        for (var word : words.strip().split(" ")) {
            for (int end = 0; end < word.length(); ) {
                end += Character.charCount(word.codePointAt(end));
                if (!before.regionMatches(0, word, 0, end)) {
                    tokens.append(tag).append(word, 0, end).append(' ');
                }
            }
            before = word;
        }
        session.pendingSearch().add(session, table.searchIndex(), n, tokens.toString());
    }

    void remove(Session session, long n) throws SQLException {
        if (!session.pendingSearch().remove(table.searchIndex(), n)) {
            session.update("DELETE FROM " + table.searchIndex() + " WHERE rowid = ?", n);
        }
    }

    /** What FTS5 is asked for; words hold letters and digits only, so that nothing in them means anything to it. */
    static String match(long partition, Collection<String> words) {
        return words.stream().map(word -> '"' + tag(partition) + word + '"').collect(Collectors.joining(" "));
    }

    /** The number of a partition, given when its first document comes. */
    static long numberOf(Session session, Partition partition) throws SQLException {
        var known = knownNumberOf(session, partition);
        if (known != null) {
            return known;
        }
        session.update("INSERT INTO partitions(partition) VALUES (?)", partition.value());
        return numberOf(session, partition);
    }

    static @Nullable Long knownNumberOf(Session session, Partition partition) throws SQLException {
        return session.first(row -> row.getLong(1), "SELECT n FROM partitions WHERE partition = ?", partition.value());
    }

    private static String tag(long partition) {
        var digits = Long.toString(partition, Character.MAX_RADIX);
        return "0".repeat(Math.max(0, PARTITION_DIGITS - digits.length())) + digits;
    }
}
