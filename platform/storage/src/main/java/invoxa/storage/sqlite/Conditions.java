package invoxa.storage.sqlite;

import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query.Condition;
import invoxa.storage.sqlite.session.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions of a query as terms of a WHERE clause. */
final class Conditions {

    /**
     * Reading this many rows takes some milliseconds; where conditions leave more, enough of what else is asked for
     * meets them.
     */
    private static final int FEW = 3_000;

    private final Table table;
    private final List<Condition> conditions;

    /** Refuses keys that the kind does not declare and values of another type. */
    Conditions(Table table, List<Condition> conditions) {
        this.table = table;
        this.conditions = conditions;
        conditions.forEach(this::check);
    }

    /** The condition by which an index can be entered at this key, the narrowest first, or null. */
    @Nullable
    Condition entry(String key) {
        return conditions.stream()
                .filter(condition -> condition.key().equals(key))
                .min((a, b) -> Integer.compare(breadth(a), breadth(b)))
                .orElse(null);
    }

    /**
     * What remains to be checked on a document.
     *
     * @param prefix {@code +} where no index shall be entered by it, else nothing
     */
    String sql(Set<Condition> served, String prefix, List<Object> parameters) {
        var sql = new StringBuilder();
        for (var condition : conditions) {
            if (!served.contains(condition)) {
                sql.append(term(condition, prefix + table.column(condition.key()), parameters));
            }
        }
        return sql.toString();
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    Collection<String> keys() {
        return conditions.stream().map(Condition::key).toList();
    }

    private static String term(Condition condition, String column, List<Object> parameters) {
        return switch (condition) {
            case Condition.Equal(var key, var value) -> {
                parameters.add(value);
                yield " AND " + column + " = ?";
            }
            case Condition.AnyOf(var key, var values) -> {
                parameters.addAll(values);
                yield " AND " + column + " IN (" + String.join(",", Collections.nCopies(values.size(), "?")) + ")";
            }
            case Condition.Range range -> Interval.of(range).sql(column, parameters);
            case Condition.StartsWith start -> Interval.of(start).sql(column, parameters);
        };
    }

    private void check(Condition condition) {
        var key = table.kind().key(condition.key());
        var values = new ArrayList<@Nullable Object>();
        switch (condition) {
            case Condition.Equal(var k, var value) -> values.add(value);
            case Condition.AnyOf(var k, var any) -> values.addAll(any);
            case Condition.Range(var k, var from, var to) -> {
                values.add(from);
                values.add(to);
                values.removeIf(value -> value == null);
            }
            case Condition.StartsWith(var k, var prefix) -> values.add(prefix);
        }
        for (var value : values) {
            if (value == null) {
                throw new IllegalArgumentException("no condition can be met by null: " + condition);
            }
            var ignored = Row.typed(table.kind(), key, value);
        }
    }

    private static int breadth(Condition condition) {
        return switch (condition) {
            case Condition.Equal equal -> 0;
            case Condition.AnyOf any -> 1;
            case Condition.StartsWith start -> 2;
            case Condition.Range range -> 3;
        };
    }

    /** Which index finds and counts what the conditions ask for with the least reading. */
    Kind.@Nullable Index best(Collection<String> needed) {
        Kind.Index best = null;
        int most = -1;
        for (var index : table.kind().indexes()) {
            if (!index.sweep()) {
                int entered = entering(index).size();
                int worth = entered * 2 + (index.keys().containsAll(needed) ? 1 : 0);
                if (worth > most) {
                    best = index;
                    most = worth;
                }
            }
        }
        return most > 0 ? best : null;
    }

    /**
     * The conditions by which the index is entered: on its first keys in turn, up to one that is not for single values.
     */
    List<Condition> entering(Kind.Index index) {
        var entering = new ArrayList<Condition>();
        for (var key : index.keys()) {
            var condition = entry(key);
            if (condition == null) {
                return entering;
            }
            entering.add(condition);
            if (breadth(condition) > 1) {
                return entering;
            }
        }
        return entering;
    }

    /** Whether so few documents are found by the conditions by which the index is entered that all can be read. */
    boolean areFew(Session session, Partition partition, Kind.Index index) throws SQLException {
        var parameters = new ArrayList<Object>(List.of(partition.value()));
        var sql = "SELECT count(*) FROM (SELECT 1 FROM " + table.name() + " INDEXED BY " + table.index(index)
                + " WHERE partition = ?" + only(entering(index)).sql(Set.of(), "", parameters) + " LIMIT " + FEW + ")";
        return Objects.requireNonNull(session.first(row -> row.getLong(1), sql, parameters.toArray())) < FEW;
    }

    /**
     * Another index than this by which few documents are found, where this one leads to many that are to be checked; or
     * null.
     */
    Kind.@Nullable Index shorterThan(Kind.Index index, Session session, Partition partition) throws SQLException {
        var served = entering(index);
        if (served.size() == conditions.size() || areFew(session, partition, index)) {
            return null;
        }
        var tried = new HashSet<List<Condition>>();
        for (var other : table.kind().indexes()) {
            var entering = other.sweep() ? List.<Condition>of() : entering(other);
            if (!served.containsAll(entering) && tried.add(entering) && areFew(session, partition, other)) {
                return other;
            }
        }
        return null;
    }

    /** These conditions alone. */
    Conditions only(List<Condition> some) {
        return new Conditions(table, some);
    }
}
