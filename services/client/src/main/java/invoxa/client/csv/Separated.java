package invoxa.client.csv;

import java.util.ArrayList;
import java.util.List;

/** Texts in one cell, parted by a character; a backslash takes a character as it is. */
final class Separated {

    private static final char ESCAPE = '\\';

    private Separated() {}

    /** A text as part of a cell, so that none of these characters parts it. */
    static String escaped(String text, String separators) {
        var escaped = new StringBuilder(text.length() + 4);
        for (char c : text.toCharArray()) {
            if (c == ESCAPE || separators.indexOf(c) >= 0) {
                escaped.append(ESCAPE);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** What {@link #escaped} was made of, without gaps at its ends. */
    static String unescaped(String part) {
        var text = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) == ESCAPE && i + 1 < part.length()) {
                i++;
            }
            text.append(part.charAt(i));
        }
        return text.toString().strip();
    }

    /** The parts, still escaped, without those that are blank. */
    static List<String> parts(String cell, String separators) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i < cell.length() && cell.charAt(i) == ESCAPE) {
                i = Math.min(i + 1, cell.length() - 1);
            } else if (i == cell.length() || separators.indexOf(cell.charAt(i)) >= 0) {
                add(parts, cell.substring(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    private static void add(List<String> parts, String part) {
        if (!part.isBlank()) {
            parts.add(part.strip());
        }
    }

    /** Where the character stands for the first time, unescaped; -1 where it does not. */
    static int first(String part, char separator) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) == ESCAPE) {
                i++;
            } else if (part.charAt(i) == separator) {
                return i;
            }
        }
        return -1;
    }
}
