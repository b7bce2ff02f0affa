package invoxa.storage.sqlite;

import invoxa.storage.Cursor;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Query.Condition;
import invoxa.storage.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page's query as statements to be run in turn until the page is full. */
final class Selection {

    /** A statement without its LIMIT. */
    record Statement(String sql, List<Object> parameters) {}

    private static final int MAX_ENTRIES = 1_000;

    private final Table table;
    private final @Nullable Partition partition;
    private final Query query;
    private final Kind.Index index;
    private final Conditions conditions;
    private final List<String> words;

    /** @param partition null for a sweep */
    Selection(Table table, @Nullable Partition partition, Query query) {
        this.table = table;
        this.partition = partition;
        this.query = query;
        this.index = table.kind().index(query.index());
        this.conditions = new Conditions(table, query);
        this.words = Words.asked(query.text());
        if (index.sweep() != (partition == null)) {
            throw new IllegalArgumentException(table.kind().name() + "." + index.name()
                    + (index.sweep() ? " is for sweeps only" : " is not declared as a sweepIndex"));
        }
        if (!words.isEmpty() && (partition == null || table.kind().words() == null)) {
            throw new IllegalArgumentException(table.kind().name() + " cannot be searched like this");
        }
    }

    /** The columns by which the result is ordered, without those that are the same in all of it. */
    List<String> order() {
        if (!words.isEmpty()) {
            return List.of("id");
        }
        var columns = table.order(index);
        return partition == null ? columns : columns.subList(1, columns.size());
    }

    List<Statement> statements() {
        var behind = Cursor.position(table.kind(), partition, query);
        return Stretches.of(start(), columns(), query.descending(), behind).stream()
                .map(this::statement)
                .toList();
    }

    String cursor(List<? extends @Nullable Object> position) {
        return Cursor.behind(table.kind(), partition, query, position);
    }

    private Stretch start() {
        return partition == null ? Stretch.WHOLE : Stretch.WHOLE.equal("partition", partition.value(), null);
    }

    private List<Stretches.Column> columns() {
        var keyOf = index.keys().stream().collect(Collectors.toMap(table::column, key -> key));
        var columns = new ArrayList<Stretches.Column>();
        long entries = 1;
        for (var name : order()) {
            var key = keyOf.get(name);
            var condition = key == null || !words.isEmpty() ? null : conditions.entry(key);
            if (condition instanceof Condition.AnyOf any) {
                entries *= Math.max(1, any.values().size());
                condition = entries > MAX_ENTRIES ? null : condition;
            }
            columns.add(new Stretches.Column(name, condition));
        }
        return columns;
    }

    private Statement statement(Stretch stretch) {
        var parameters = new ArrayList<>(stretch.parameters());
        var checks = new StringBuilder(conditions.sql(stretch.served(), "+", parameters));
        for (var word : words) {
            checks.append(" AND instr(words, ?) > 0");
            parameters.add(" " + word);
        }
        var direction = query.descending() ? " DESC" : "";
        var order = order().stream().map(column -> column + direction).collect(Collectors.joining(", "));
        var by = words.isEmpty() ? table.index(index) : table.idIndex();
        return new Statement(
                "SELECT partition, id, version, body, " + String.join(", ", order()) + " FROM " + table.name()
                        + " INDEXED BY " + by + " WHERE true" + stretch.sql() + checks + " ORDER BY " + order,
                parameters);
    }
}
