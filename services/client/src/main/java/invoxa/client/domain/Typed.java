package invoxa.client.domain;

import org.jspecify.annotations.Nullable;

/** A text as somebody typed it: what surrounds it does not count, and nothing but gaps is no text. */
final class Typed {

    private Typed() {}

    /** Without white space, also the kinds that do not break, at its ends; null where nothing is left. */
    static @Nullable String text(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        int from = 0;
        int to = typed.length();
        while (from < to && isGap(typed.charAt(from))) {
            from++;
        }
        while (to > from && isGap(typed.charAt(to - 1))) {
            to--;
        }
        return from == to ? null : typed.substring(from, to);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }
}
