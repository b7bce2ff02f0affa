package invoxa.storage.mongo.bson;

/**
 * Names that come from outside as BSON field names: what the server would read as a path or an operator, or cannot
 * hold, is written as a percent sign and two hexadecimal digits.
 */
public final class FieldNames {

    /** The name of no field, which some servers refuse. */
    private static final String EMPTY = "%";

    private FieldNames() {}

    public static String escape(String name) {
        if (name.isEmpty()) {
            return EMPTY;
        }
        var escaped = new StringBuilder(name.length() + 8);
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            switch (c) {
                case '%', '.', '$', '\0' -> escaped.append(String.format("%%%02X", (int) c));
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    public static String unescape(String field) {
        if (field.equals(EMPTY)) {
            return "";
        }
        if (field.indexOf('%') < 0) {
            return field;
        }
        var name = new StringBuilder(field.length());
        for (int at = 0; at < field.length(); at++) {
            char c = field.charAt(at);
            if (c == '%') {
                name.append((char) Integer.parseInt(field, at + 1, at + 3, 16));
                at += 2;
            } else {
                name.append(c);
            }
        }
        return name.toString();
    }
}
