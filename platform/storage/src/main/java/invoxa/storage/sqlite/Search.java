package invoxa.storage.sqlite;

import invoxa.storage.Cursor;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Words;
import invoxa.storage.sqlite.session.Readers;
import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query with a text, in the order of ids: the full-text index gives the rows and the other conditions are checked on
 * them; or the other way round, where the conditions leave so few that it is faster.
 */
final class Search implements Listing {

    private final Table table;
    private final Partition partition;
    private final Query query;
    private final Conditions conditions;
    private final List<String> words;
    private final @Nullable String behind;

    Search(Table table, Partition partition, Query query) {
        this.table = table;
        this.partition = partition;
        this.query = query;
        this.conditions = new Conditions(table, query.conditions());
        this.words = Words.asked(query.text());
        requireSearchable(table);
        var index = table.kind().index(query.index());
        if (index.sweep()) {
            throw new IllegalArgumentException(table.kind().name() + "." + index.name() + " is for sweeps only");
        }
        var position = Cursor.position(table.kind(), partition, query);
        this.behind = position == null ? null : (String) position.getFirst();
    }

    private static void requireSearchable(Table table) {
        if (!table.isSearchable()) {
            throw new IllegalArgumentException(table.kind().name() + " is not declared searchable");
        }
    }

    @Override
    public List<String> order() {
        return List.of("id");
    }

    @Override
    public String cursor(List<? extends @Nullable Object> position) {
        return Cursor.behind(table.kind(), partition, query, position);
    }

    @Override
    public List<Statement> statements(Session session) throws SQLException {
        var number = SearchIndex.knownNumberOf(session, partition);
        if (number == null) {
            return List.of();
        }
        var index = conditions.best(List.of());
        boolean few =
                index != null && !conditions.entering(index).isEmpty() && conditions.areFew(session, partition, index);
        return List.of(few ? byConditions(Objects.requireNonNull(index)) : byWords(number));
    }

    /** The rows are sorted before their bodies are read. */
    private Statement byConditions(Kind.Index index) {
        var parameters = new ArrayList<Object>(List.of(partition.value()));
        var sql = new StringBuilder("SELECT n AS m, id AS found FROM " + table.name() + " INDEXED BY "
                + table.index(index) + " WHERE partition = ?" + conditions.sql(Set.of(), "", parameters));
        for (var word : words) {
            sql.append(" AND instr(words, ?) > 0");
            parameters.add(" " + word);
        }
        if (behind != null) {
            sql.append(query.descending() ? " AND +id < ?" : " AND +id > ?");
            parameters.add(behind);
        }
        return new Statement(
                "SELECT partition, id, version, body, id FROM (" + sql + " ORDER BY id" + direction() + ") CROSS JOIN "
                        + table.name() + " ON n = m",
                parameters);
    }

    private Statement byWords(long partitionNumber) {
        var parameters = new ArrayList<Object>(List.of(SearchIndex.match(partitionNumber, words)));
        var from = "";
        if (behind != null) {
            from = " AND f.rowid " + (query.descending() ? "<=" : ">=") + " (SELECT n FROM " + table.name()
                    + " INDEXED BY "
                    + table.idIndex() + " WHERE partition = ? AND id " + (query.descending() ? "<" : ">")
                    + " ? ORDER BY id" + direction() + " LIMIT 1)";
            parameters.add(partition.value());
            parameters.add(behind);
        }
        return new Statement(
                "SELECT partition, id, version, body, id FROM " + table.searchIndex() + " f CROSS JOIN " + table.name()
                        + " ON n = f.rowid WHERE " + table.searchIndex() + " MATCH ?" + from
                        + conditions.sql(Set.of(), "+", parameters)
                        + " ORDER BY f.rowid" + direction(),
                parameters);
    }

    private String direction() {
        return query.descending() ? " DESC" : "";
    }

    /** How many documents of the partition have the words, whatever the conditions. */
    static long countAll(Table table, Readers readers, Partition partition, Query query) {
        requireSearchable(table);
        var sql = "SELECT count(*) FROM " + table.searchIndex() + " WHERE " + table.searchIndex() + " MATCH ?";
        return readers.readSnapshot(session -> {
            var number = SearchIndex.knownNumberOf(session, partition);
            return number == null
                    ? 0L
                    : Objects.requireNonNull(session.first(
                            row -> row.getLong(1), sql, SearchIndex.match(number, Words.asked(query.text()))));
        });
    }
}
