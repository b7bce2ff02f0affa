package invoxa.storage.mongo.bson;

import invoxa.storage.Kind;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The values of declared keys in BSON; refuses a value of another type than the key is declared with. */
public final class KeyValues {

    private KeyValues() {}

    public static BsonValue toBson(Kind<?> kind, Kind.Key<?> key, Object value) {
        return switch (key.type()) {
            case TEXT -> {
                if (value instanceof String text) {
                    yield new BsonString(BsonBody.unicode(text));
                }
                throw refused(kind, key, value);
            }
            case INTEGER -> {
                if (value instanceof Long || value instanceof Integer) {
                    yield new BsonInt64(((Number) value).longValue());
                }
                throw refused(kind, key, value);
            }
        };
    }

    public static BsonValue toBson(@Nullable Object value) {
        if (value == null) {
            return BsonNull.VALUE;
        }
        return value instanceof String text ? new BsonString(text) : new BsonInt64((Long) value);
    }

    public static @Nullable Object toJava(@Nullable BsonValue value) {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isString()
                ? (Object) value.asString().getValue()
                : (Object) value.asNumber().longValue();
    }

    /** The least value of the key's type: comparing with it finds every document that has the key. */
    public static BsonValue least(Kind.Key.Type type) {
        return switch (type) {
            case TEXT -> new BsonString("");
            case INTEGER -> new BsonInt64(Long.MIN_VALUE);
        };
    }

    /** The texts that begin with the prefix, as a range. */
    public static BsonDocument beginningWith(String prefix) {
        var range = new BsonDocument("$gte", new BsonString(prefix));
        var behind = behind(prefix);
        return behind == null ? range : range.append("$lt", new BsonString(behind));
    }

    /** The least text, by code point, behind all that begin with the prefix; null where there is none. */
    private static @Nullable String behind(String prefix) {
        int[] points = BsonBody.unicode(prefix).codePoints().toArray();
        for (int last = points.length - 1; last >= 0; last--) {
            int next = points[last] + 1;
            if (next == Character.MIN_SURROGATE) {
                next = Character.MAX_SURROGATE + 1;
            }
            if (next <= Character.MAX_CODE_POINT) {
                return new StringBuilder()
                        .append(new String(points, 0, last))
                        .appendCodePoint(next)
                        .toString();
            }
        }
        return null;
    }

    private static IllegalArgumentException refused(Kind<?> kind, Kind.Key<?> key, Object value) {
        return new IllegalArgumentException(kind.name() + ": " + key.name() + " is " + key.type() + ", not "
                + value.getClass().getSimpleName());
    }
}
