package invoxa.storage.sqlite;

import invoxa.storage.Query.Condition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of an index without a gap: some first columns equal, perhaps the next between two bounds.
 *
 * @param sql as terms of a WHERE clause, each behind an AND
 * @param served the conditions that every document of the stretch meets
 */
record Stretch(String sql, List<Object> parameters, Set<Condition> served) {

    static final Stretch WHOLE = new Stretch("", List.of(), Set.of());

    Stretch equal(String column, @Nullable Object value, @Nullable Condition serves) {
        var all = new ArrayList<>(parameters);
        if (value != null) {
            all.add(value);
        }
        return new Stretch(sql + " AND " + column + (value == null ? " IS NULL" : " = ?"), all, with(serves));
    }

    Stretch within(String column, Interval interval, @Nullable Condition serves) {
        var all = new ArrayList<>(parameters);
        return new Stretch(sql + interval.sql(column, all), all, with(serves));
    }

    private Set<Condition> with(@Nullable Condition serves) {
        if (serves == null) {
            return served;
        }
        var all = new HashSet<>(served);
        all.add(serves);
        return all;
    }
}
