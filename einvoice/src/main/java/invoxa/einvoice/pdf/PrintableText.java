package invoxa.einvoice.pdf;

import java.text.Normalizer;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Which texts the PDF's fonts can show: Latin, Greek and Cyrillic letters and usual signs. Loads no font. */
public final class PrintableText {

    /** First and last of each run of characters that the fonts have. */
    private static final int[] RUNS = {
        0x20, 0x7e, 0xa0, 0xac, 0xae, 0x148, 0x14a, 0x1c3, 0x1c5, 0x24f, 0x374, 0x376, 0x37a, 0x37f, 0x384, 0x38a,
        0x38c, 0x38c, 0x38e, 0x3a1, 0x3a3, 0x3d7, 0x3dc, 0x3dd, 0x3f0, 0x3f6, 0x3f9, 0x3fa, 0x3fc, 0x45f, 0x1e9e,
        0x1e9e, 0x2010, 0x2027, 0x2030, 0x203a, 0x20a0, 0x20af, 0x20b1, 0x20b5, 0x20b8, 0x20ba, 0x20bc, 0x20bf, 0x2116,
        0x2116, 0x2122, 0x2122, 0x2190, 0x2190, 0x2192, 0x2192, 0x2212, 0x2212, 0x2260, 0x2260, 0x2264, 0x2265
    };

    private static final NavigableMap<Integer, Integer> LAST_BY_FIRST = runs();

    private PrintableText() {}

    /** The first character (as a code point) for which there is no glyph; empty where all can be shown. */
    public static OptionalInt firstMissing(String text) {
        return text.chars().allMatch(c -> c < 0x7f)
                ? OptionalInt.empty()
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .codePoints()
                        .filter(c -> !isShown(c))
                        .findFirst();
    }

    /** Spaces of all kinds are shown as one, and what is invisible is left out. */
    private static boolean isShown(int c) {
        var run = LAST_BY_FIRST.floorEntry(c);
        return run != null && c <= run.getValue()
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }

    private static NavigableMap<Integer, Integer> runs() {
        var runs = new TreeMap<Integer, Integer>();
        for (int i = 0; i < RUNS.length; i += 2) {
            runs.put(RUNS[i], RUNS[i + 1]);
        }
        return runs;
    }
}
