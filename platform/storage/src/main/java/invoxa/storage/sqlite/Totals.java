package invoxa.storage.sqlite;

import invoxa.storage.Documents.Group;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Words;
import invoxa.storage.sqlite.session.Readers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts and sums over the documents of a kind, by the index that serves it best. */
final class Totals {

    private final Table table;

    Totals(Table table) {
        this.table = table;
    }

    long count(Readers readers, Partition partition, Query query) {
        if (query.conditions().isEmpty() && !Words.asked(query.text()).isEmpty()) {
            return Search.countAll(table, readers, partition, query);
        }
        return aggregate(readers, partition, query, List.of(), List.of())
                .getFirst()
                .count();
    }

    List<Group> aggregate(Readers readers, Partition partition, Query query, List<String> groupBy, List<String> sums) {
        for (var key : sums) {
            if (table.kind().key(key).type() != Kind.Key.Type.INTEGER) {
                throw new IllegalArgumentException("only INTEGER keys can be summed, not " + key);
            }
        }
        groupBy.forEach(table.kind()::key);
        var parameters = new ArrayList<Object>();
        var sql = sql(partition, query, groupBy, sums, parameters);
        return readers.read(session -> session.query(
                row -> {
                    var keys = new ArrayList<@Nullable Object>();
                    for (int i = 1; i <= groupBy.size(); i++) {
                        keys.add(SqliteDocuments.value(row, i));
                    }
                    var totals = new ArrayList<Long>();
                    for (int i = 1; i <= sums.size(); i++) {
                        totals.add(row.getLong(groupBy.size() + 1 + i));
                    }
                    return new Group(keys, row.getLong(groupBy.size() + 1), totals);
                },
                sql,
                parameters.toArray()));
    }

    String plan(Readers readers, Partition partition, Query query, List<String> groupBy, List<String> sums) {
        var parameters = new ArrayList<Object>();
        var sql = sql(partition, query, groupBy, sums, parameters);
        List<String> lines = readers.read(session ->
                session.query(row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql, parameters.toArray()));
        return String.join("\n", lines);
    }

    private String sql(
            Partition partition, Query query, List<String> groupBy, List<String> sums, List<Object> parameters) {
        var conditions = new Conditions(table, query.conditions());
        var needed = new HashSet<>(conditions.keys());
        needed.addAll(groupBy);
        needed.addAll(sums);
        var index = conditions.best(needed);
        var groups = groupBy.stream().map(table::column).toList();
        var columns = new ArrayList<>(groups);
        columns.add("count(*)");
        sums.forEach(key -> columns.add("coalesce(sum(" + table.column(key) + "), 0)"));
        parameters.add(partition.value());
        var sql = new StringBuilder("SELECT " + String.join(", ", columns) + " FROM " + table.name() + " INDEXED BY "
                + (index == null ? table.idIndex() : table.index(index)) + " WHERE partition = ?"
                + conditions.sql(Set.of(), "", parameters));
        for (var word : Words.asked(query.text())) {
            sql.append(" AND instr(words, ?) > 0");
            parameters.add(" " + word);
        }
        return groups.isEmpty() ? sql.toString() : sql + " GROUP BY " + String.join(", ", groups);
    }
}
