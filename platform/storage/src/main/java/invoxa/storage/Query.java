package invoxa.storage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a partition, in which order, and how many of them at a time.
 *
 * <p>Conditions on the first keys of the index are served by it; those on other declared keys are checked on the
 * documents that the index gives. Immutable: each step gives a new query.
 *
 * <p>With a text the order is that of the ids, not that of the index: so a page of a search takes no longer where a
 * million documents are found than where one is. Ids made by {@link invoxa.kernel.Ids#next} sort by age, so backwards
 * the newest come first. A text without any letter or digit is no text. What a word is, {@link Words} says.
 *
 * @param index the name of the index that gives the order
 * @param text words or beginnings of words that must all be found in a document, or null
 * @param limit how many documents a page has at the most, 1 to 1,000
 * @param cursor where the page before ended, as {@link Page#next} gave it, or null for the first page
 */
public record Query(
        String index,
        List<Condition> conditions,
        boolean descending,
        @Nullable String text,
        int limit,
        @Nullable String cursor) {

    /** A condition on a declared key; values are String or Long as the key is declared. */
    public sealed interface Condition {
        String key();

        record Equal(String key, Object value) implements Condition {}

        record AnyOf(String key, List<?> values) implements Condition {}

        /** At least {@code from} and below {@code to}; null is no bound. A document without the key is not found. */
        record Range(
                String key, @Nullable Object from, @Nullable Object to) implements Condition {}

        /** The text begins with this; for TEXT keys. */
        record StartsWith(String key, String prefix) implements Condition {}
    }

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 1_000;

    public Query {
        conditions = List.copyOf(conditions);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " documents, not " + limit);
        }
    }

    public static Query by(String index) {
        return new Query(index, List.of(), false, null, DEFAULT_LIMIT, null);
    }

    public Query equal(String key, Object value) {
        return where(new Condition.Equal(key, value));
    }

    public Query anyOf(String key, List<?> values) {
        return where(new Condition.AnyOf(key, values));
    }

    public Query range(String key, @Nullable Object from, @Nullable Object to) {
        return where(new Condition.Range(key, from, to));
    }

    public Query startsWith(String key, String prefix) {
        return where(new Condition.StartsWith(key, prefix));
    }

    public Query where(Condition condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return new Query(index, all, descending, text, limit, cursor);
    }

    /** The index's order, backwards. */
    public Query backwards() {
        return new Query(index, conditions, true, text, limit, cursor);
    }

    public Query matching(@Nullable String words) {
        return new Query(index, conditions, descending, words, limit, cursor);
    }

    public Query limit(int documents) {
        return new Query(index, conditions, descending, text, documents, cursor);
    }

    public Query after(@Nullable String pageBefore) {
        return new Query(index, conditions, descending, text, limit, pageBefore);
    }
}
