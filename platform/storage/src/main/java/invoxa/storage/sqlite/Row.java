package invoxa.storage.sqlite;

import invoxa.json.Json;
import invoxa.storage.Kind;
import invoxa.storage.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a document, made by the thread that wants to store it.
 *
 * @param keys the values of the declared keys in turn
 * @param words the words of the document, each with a space before it, or null where the kind is not searchable
 */
record Row(
        byte[] body, List<@Nullable Object> keys, @Nullable String words) {

    static <D> Row of(Kind<D> kind, D content) {
        var keys = new ArrayList<@Nullable Object>();
        for (var key : kind.keys()) {
            var value = key.value().apply(content);
            keys.add(value == null ? null : typed(kind, key, value));
        }
        var texts = kind.words();
        var words = texts == null ? null : " " + String.join(" ", Words.in(texts.apply(content)));
        return new Row(Json.write(content), keys, words);
    }

    /** The value, if it has the type that the key declares. */
    static Object typed(Kind<?> kind, Kind.Key<?> key, Object value) {
        boolean fits = switch (key.type()) {
            case TEXT -> value instanceof String;
            case INTEGER -> value instanceof Long;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    kind.name() + "." + key.name() + " is " + key.type() + ", not " + value.getClass());
        }
        return value;
    }
}
