package invoxa.storage.sqlite;

import invoxa.storage.Cursor;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Query.Condition;
import invoxa.storage.Words;
import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query in the order of an index: a statement for each stretch of it. What the index does not serve is checked on the
 * documents along it; where another index leads to few documents, these are read and sorted instead.
 */
final class Selection implements Listing {

    private static final int MAX_ENTRIES = 1_000;

    private final Table table;
    private final @Nullable Partition partition;
    private final Query query;
    private final Kind.Index index;
    private final Conditions conditions;
    private final @Nullable List<@Nullable Object> behind;

    /** @param partition null for a sweep */
    Selection(Table table, @Nullable Partition partition, Query query) {
        this.table = table;
        this.partition = partition;
        this.query = query;
        this.index = table.kind().index(query.index());
        this.conditions = new Conditions(table, query.conditions());
        this.behind = Cursor.position(table.kind(), partition, query);
        if (index.sweep() != (partition == null)) {
            throw new IllegalArgumentException(table.kind().name() + "." + index.name()
                    + (index.sweep() ? " is for sweeps only" : " is not declared as a sweepIndex"));
        }
        if (partition == null && !Words.asked(query.text()).isEmpty()) {
            throw new IllegalArgumentException("a sweep cannot be a search");
        }
    }

    @Override
    public List<String> order() {
        var columns = table.order(index);
        return partition == null ? columns : columns.subList(1, columns.size());
    }

    @Override
    public List<Statement> statements(Session session) throws SQLException {
        var shorter = partition == null ? null : conditions.shorterThan(index, session, partition);
        return Stretches.of(start(), columns(), query.descending(), behind).stream()
                .map(stretch -> shorter == null ? statement(stretch) : sorted(stretch, shorter))
                .toList();
    }

    @Override
    public String cursor(List<? extends @Nullable Object> position) {
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
            var condition = key == null ? null : conditions.entry(key);
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
        var checks = conditions.sql(stretch.served(), "+", parameters);
        return new Statement(
                columnsRead() + " FROM " + from(index) + " WHERE true" + stretch.sql() + checks + orderBy(),
                parameters);
    }

    /** The bodies are read after the sort; its LIMIT is none, but makes SQLite keep to the order. */
    private Statement sorted(Stretch stretch, Kind.Index by) {
        var parameters = new ArrayList<>(stretch.parameters());
        var checks = conditions.sql(Set.of(), "", parameters);
        return new Statement(
                columnsRead() + " FROM (SELECT n AS m FROM " + from(by) + " WHERE true" + stretch.sql() + checks
                        + orderBy() + " LIMIT -1) CROSS JOIN " + table.name() + " ON n = m",
                parameters);
    }

    private String columnsRead() {
        return "SELECT partition, id, version, body, " + String.join(", ", order());
    }

    private String from(Kind.Index by) {
        return table.name() + " INDEXED BY " + table.index(by);
    }

    private String orderBy() {
        var direction = query.descending() ? " DESC" : "";
        return order().stream().map(column -> column + direction).collect(Collectors.joining(", ", " ORDER BY ", ""));
    }
}
