package invoxa.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as a cell of a CSV file: a spreadsheet that opens the file would run what begins like a formula,
 * so an apostrophe stands before it, and is taken away when the file is read.
 *
 * <p>Gaps and invisible characters before the sign do not make it harmless, nor does its full-width form: some
 * spreadsheets pass over the one and read the other. A text that already has the apostrophe gets another, so that
 * {@link #read} gives back every text as it was.
 */
public final class SpreadsheetCell {

    private static final Pattern FORMULA =
            Pattern.compile("'*[\\p{Z}\\p{Cf}\\p{Cc}&&[^\\t\\r\\n]]*[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final char APOSTROPHE = '\'';

    private SpreadsheetCell() {}

    /** @return the empty text where there is none */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return beginsFormula(text) ? APOSTROPHE + text : text;
    }

    /** What {@link #of} made the cell of. */
    public static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == APOSTROPHE && beginsFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean beginsFormula(String text) {
        return FORMULA.matcher(text).lookingAt();
    }
}
