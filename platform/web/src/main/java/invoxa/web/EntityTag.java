package invoxa.web;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The strong entity tag (RFC 9110) of a document's version: {@code "3"}. */
public final class EntityTag {

    private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"");

    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version, or empty where the text is not one strong tag of this form. */
    static OptionalLong version(String tag) {
        var match = FORM.matcher(tag.strip());
        return match.matches() ? OptionalLong.of(Long.parseLong(match.group(1))) : OptionalLong.empty();
    }
}
