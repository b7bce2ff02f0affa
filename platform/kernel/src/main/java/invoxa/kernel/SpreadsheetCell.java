package invoxa.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as a cell of a CSV file: a spreadsheet that opens the file would run what begins like a formula,
 * so an apostrophe stands before it, and is taken away when the file is read.
 */
public final class SpreadsheetCell {

    private static final String FORMULA = "=+-@\t\r";
    private static final char APOSTROPHE = '\'';

    private SpreadsheetCell() {}

    /** @return the empty text where there is none */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return beginsFormula(text, 0) ? APOSTROPHE + text : text;
    }

    /** What {@link #of} made the cell of. */
    public static String read(String cell) {
        return cell.length() > 1 && cell.charAt(0) == APOSTROPHE && beginsFormula(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean beginsFormula(String text, int at) {
        return FORMULA.indexOf(text.charAt(at)) >= 0;
    }
}
