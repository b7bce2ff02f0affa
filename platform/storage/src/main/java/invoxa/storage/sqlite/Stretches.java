package invoxa.storage.sqlite;

import invoxa.storage.Query.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what a query wants of an index into stretches, in the order of the query, beginning behind a position.
 *
 * <p>One statement with all conditions would not do: SQLite sorts where a first key may have one of several values, and
 * walks from the start of the index where an absent value takes part in the comparison with a position.
 */
final class Stretches {

    private static final int MAX_VALUES = 1_000;

    private final List<Column> columns;
    private final boolean descending;
    private final List<Stretch> found = new ArrayList<>();

    /** A column of the index behind those that are given, with the condition on it that the index serves. */
    record Column(String name, @Nullable Condition condition) {}

    private Stretches(List<Column> columns, boolean descending) {
        this.columns = columns;
        this.descending = descending;
    }

    /**
     * @param within what all stretches lie in
     * @param behind the value of each column at which the page before ended, or null
     */
    static List<Stretch> of(
            Stretch within, List<Column> columns, boolean descending, @Nullable List<@Nullable Object> behind) {
        var stretches = new Stretches(columns, descending);
        stretches.walk(within, 0, behind);
        return stretches.found;
    }

    private void walk(Stretch prefix, int at, @Nullable List<@Nullable Object> behind) {
        if (at == columns.size()) {
            if (behind == null) {
                found.add(prefix);
            }
            return;
        }
        var column = columns.get(at);
        switch (column.condition) {
            case Condition.Equal(var key, var value) -> values(prefix, at, List.of(value), behind);
            case Condition.AnyOf(var key, var values)
            when values.size() <= MAX_VALUES -> values(prefix, at, values, behind);
            case Condition.Range range -> interval(prefix, at, Interval.of(range), range, behind);
            case Condition.StartsWith start -> interval(prefix, at, Interval.of(start), start, behind);
            case null, default -> interval(prefix, at, Interval.ALL, null, behind);
        }
    }

    private void values(Stretch prefix, int at, List<?> values, @Nullable List<@Nullable Object> behind) {
        var column = columns.get(at);
        Comparator<Object> ascending = Interval::compare;
        var sorted = values.stream()
                .<Object>map(value -> value)
                .distinct()
                .sorted(descending ? ascending.reversed() : ascending)
                .toList();
        for (var value : sorted) {
            int beyond = behind == null ? 1 : beyond(value, behind.get(at));
            if (beyond >= 0) {
                walk(prefix.equal(column.name, value, column.condition), at + 1, beyond == 0 ? behind : null);
            }
        }
    }

    /** Positive where the value comes behind the position, 0 where it is there. */
    private int beyond(Object value, @Nullable Object position) {
        int order = position == null ? 1 : Interval.compare(value, position);
        return descending ? -order : order;
    }

    private void interval(
            Stretch prefix,
            int at,
            Interval interval,
            @Nullable Condition serves,
            @Nullable List<@Nullable Object> behind) {
        var column = columns.get(at).name;
        if (behind == null) {
            found.add(prefix.within(column, interval, serves));
            return;
        }
        var position = behind.get(at);
        if (interval.contains(position)) {
            walk(prefix.equal(column, position, serves), at + 1, behind);
        }
        if (!descending) {
            found.add(prefix.within(column, interval.above(position), serves));
        } else if (position != null) {
            found.add(prefix.within(column, interval.below(position), serves));
            if (interval.absent()) {
                walk(prefix.equal(column, null, serves), at + 1, null);
            }
        }
    }
}
