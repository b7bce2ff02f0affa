package invoxa.storage.sqlite;

import invoxa.storage.Query.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a key between two bounds, null being no bound; an absent value is in it only where {@code absent}. */
record Interval(
        @Nullable Object from, boolean withFrom, @Nullable Object to, boolean absent) {

    static final Interval ALL = new Interval(null, false, null, true);

    static Interval of(Condition.Range range) {
        return new Interval(range.from(), true, range.to(), false);
    }

    static Interval of(Condition.StartsWith start) {
        return start.prefix().isEmpty()
                ? new Interval(null, false, null, false)
                : new Interval(start.prefix(), true, behindAllWith(start.prefix()), false);
    }

    /** The part above a value (above absence where null). */
    Interval above(@Nullable Object value) {
        return value == null || from != null && compare(value, from) < 0
                ? new Interval(from, withFrom, to, false)
                : new Interval(value, false, to, false);
    }

    /** The part below a value, without the absent. */
    Interval below(Object value) {
        return new Interval(from, withFrom, to == null || compare(value, to) < 0 ? value : to, false);
    }

    boolean contains(@Nullable Object value) {
        if (value == null) {
            return absent;
        }
        if (from != null && compare(value, from) < (withFrom ? 0 : 1)) {
            return false;
        }
        return to == null || compare(value, to) < 0;
    }

    /** As SQL; the values it asks for are added to the parameters. */
    String sql(String column, List<Object> parameters) {
        if (absent) {
            return "";
        }
        var terms = new ArrayList<String>();
        if (from != null) {
            terms.add(column + (withFrom ? " >= ?" : " > ?"));
            parameters.add(from);
        }
        if (to != null) {
            terms.add(column + " < ?");
            parameters.add(to);
        }
        if (from == null) {
            terms.add(column + " IS NOT NULL");
        }
        return " AND " + String.join(" AND ", terms);
    }

    /** Integers by value, texts by code point, as SQLite compares them; both must be of one type. */
    static int compare(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return a.compareTo(b);
        }
        var a = (String) left;
        var b = (String) right;
        for (int i = 0; i < a.length() && i < b.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                boolean surrogates = Character.isSurrogate(a.charAt(i)) != Character.isSurrogate(b.charAt(i));
                int order = Character.compare(a.charAt(i), b.charAt(i));
                return surrogates ? (Character.isSurrogate(a.charAt(i)) ? 1 : -1) : order;
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** The least text that is greater than all texts beginning with this, or null where there is none. */
    private static @Nullable String behindAllWith(String prefix) {
        int[] characters = prefix.codePoints().toArray();
        for (int last = characters.length - 1; last >= 0; last--) {
            if (characters[last] < Character.MAX_CODE_POINT) {
                characters[last]++;
                if (Character.isBmpCodePoint(characters[last]) && Character.isSurrogate((char) characters[last])) {
                    characters[last] = Character.MAX_SURROGATE + 1;
                }
                return new String(characters, 0, last + 1);
            }
        }
        return null;
    }
}
