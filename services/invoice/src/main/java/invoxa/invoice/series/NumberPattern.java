package invoxa.invoice.series;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the numbers of a series are written, such as {@code INV-{YYYY}-{00000}}.
 *
 * <p>{@code {YYYY}}, {@code {YY}} and {@code {MM}} stand for the issue date's year and month, {@code {00000}} for the
 * counter with at least so many digits; it grows beyond them. A pattern with a year counts anew each year, one with a
 * month each month. Refused are patterns that could write two numbers alike: without a counter, with two, or with a
 * month but no year.
 */
public record NumberPattern(@JsonValue String text) {

    private static final int MAX_LENGTH = 40;
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}|([^{}]+)");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9 ._/-]+");
    private static final Pattern COUNTER = Pattern.compile("0{1,12}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NumberPattern {
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH || !text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    "A pattern has 1 to " + MAX_LENGTH + " characters and no space at its ends.");
        }
        var parts = parts(text);
        long counters = parts.stream().filter(part -> part.kind == Kind.COUNTER).count();
        if (counters != 1) {
            throw new IllegalArgumentException("A pattern has one counter, such as {00000}; '" + text + "' has "
                    + (counters == 0 ? "none" : counters) + ".");
        }
        if (has(parts, Kind.MONTH) && !has(parts, Kind.YEAR) && !has(parts, Kind.SHORT_YEAR)) {
            throw new IllegalArgumentException(
                    "A pattern with {MM} needs {YYYY} or {YY} too: its numbers would come again each year.");
        }
    }

    private enum Kind {
        LITERAL,
        YEAR,
        SHORT_YEAR,
        MONTH,
        COUNTER
    }

    private record Part(Kind kind, String text) {
        int width() {
            return switch (kind) {
                case LITERAL, COUNTER -> text.length();
                case YEAR -> 4;
                case SHORT_YEAR, MONTH -> 2;
            };
        }
    }

    /** The number that has this place in the period of this date. */
    public String number(LocalDate issueDate, long sequence) {
        var number = new StringBuilder();
        for (var part : parts(text)) {
            switch (part.kind) {
                case LITERAL -> number.append(part.text);
                case YEAR -> number.append(padded(issueDate.getYear(), 4));
                case SHORT_YEAR -> number.append(padded(issueDate.getYear() % 100, 2));
                case MONTH -> number.append(padded(issueDate.getMonthValue(), 2));
                case COUNTER -> number.append(padded(sequence, part.text.length()));
            }
        }
        return number.toString();
    }

    /**
     * The period in which a date counts: {@code 2026-11}, {@code 2026}, or an empty text where it never counts anew.
     */
    public String period(LocalDate issueDate) {
        var parts = parts(text);
        if (has(parts, Kind.MONTH)) {
            return padded(issueDate.getYear(), 4) + "-" + padded(issueDate.getMonthValue(), 2);
        }
        return has(parts, Kind.YEAR) || has(parts, Kind.SHORT_YEAR) ? padded(issueDate.getYear(), 4) : "";
    }

    /** The same but for how many digits the counter has at least: then the same counter tells their numbers apart. */
    public boolean countsLike(NumberPattern other) {
        return text.replaceFirst("\\{0+}", "{0}").equals(other.text.replaceFirst("\\{0+}", "{0}"));
    }

    /**
     * Whether some number of this pattern could be one of the other's too; capital and small letters count as equal.
     */
    public boolean mayCollideWith(NumberPattern other) {
        int shortest = Math.max(width(), other.width());
        // beyond the sum of both widths, longer counters only add digits opposite digits
        for (int length = shortest; length <= shortest + width() + other.width(); length++) {
            if (compatible(shape(length), other.shape(length))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }

    private int width() {
        return parts(text).stream().mapToInt(Part::width).sum();
    }

    /** The numbers of this length: each character as it is, in lower case, or {@code #} for any digit. */
    private String shape(int length) {
        var shape = new StringBuilder();
        for (var part : parts(text)) {
            switch (part.kind) {
                case LITERAL -> shape.append(part.text.toLowerCase(java.util.Locale.ROOT));
                case YEAR, SHORT_YEAR, MONTH -> shape.repeat("#", part.width());
                case COUNTER -> shape.repeat("#", part.width() + length - width());
            }
        }
        return shape.toString();
    }

    private static boolean compatible(String one, String other) {
        for (int i = 0; i < one.length(); i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            boolean agree = a == b || a == '#' && Character.isDigit(b) || b == '#' && Character.isDigit(a);
            if (!agree) {
                return false;
            }
        }
        return true;
    }

    private static String padded(long value, int digits) {
        var text = Long.toString(value);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static boolean has(List<Part> parts, Kind kind) {
        return parts.stream().anyMatch(part -> part.kind == kind);
    }

    private static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var part = PART.matcher(text);
        int end = 0;
        while (part.find() && part.start() == end) {
            parts.add(part.group(1) != null ? variable(part.group(1)) : literal(part));
            end = part.end();
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("'" + text + "' has a brace without its partner.");
        }
        return parts;
    }

    private static Part literal(Matcher part) {
        var text = part.group(2);
        if (!LITERAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "A pattern may hold letters A to Z, digits, space and . _ / - beside its variables.");
        }
        return new Part(Kind.LITERAL, text);
    }

    private static Part variable(String name) {
        return switch (name) {
            case "YYYY" -> new Part(Kind.YEAR, name);
            case "YY" -> new Part(Kind.SHORT_YEAR, name);
            case "MM" -> new Part(Kind.MONTH, name);
            default -> {
                if (!COUNTER.matcher(name).matches()) {
                    throw new IllegalArgumentException("'{" + name
                            + "}' is not known here; known are {YYYY}, {YY}, {MM} and {0…} with up to 12 zeros.");
                }
                yield new Part(Kind.COUNTER, name);
            }
        };
    }
}
