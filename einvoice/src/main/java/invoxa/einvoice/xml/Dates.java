package invoxa.einvoice.xml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as the two syntaxes write them: {@code 2026-11-22} in UBL, {@code 20261122} in CII. */
public final class Dates {

    private static final DateTimeFormatter UBL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter CII =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-][0-9]{2}:[0-9]{2})$");

    private Dates() {}

    /** A time zone is allowed and says nothing: the day is the one that is written, where it was written. */
    public static LocalDate ubl(String text) {
        return parse(ZONE.matcher(text).replaceFirst(""), UBL, "2026-11-22");
    }

    /** Takes the date inside {@code parent}, which must be in format 102 (the only one of EN 16931). */
    public static @Nullable LocalDate cii(Element parent, String name) {
        var date = parent.child(name);
        var format = date.attribute("format");
        if (format != null && !format.equals("102")) {
            date.fault("format", "A date must be in format 102, such as 20261122; format " + format + " is not read.");
            return null;
        }
        return date.parse(text -> parse(text, CII, "20261122"));
    }

    private static LocalDate parse(String text, DateTimeFormatter form, String example) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + Decimals.shortened(text) + "' is not a date such as " + example + ".", e);
        }
    }
}
