package invoxa.client.csv;

import invoxa.kernel.StopSignal;
import java.io.StringReader;

/** Gives a CSV file's text to the parser as long as each of its rows has an end, and nobody says that it shall stop. */
final class RowReader extends StringReader {

    /** Longer than the longest client there can be: more is a quote that was never closed, and cells without end. */
    static final int MAX_ROW = 1_000_000;

    private final StopSignal signal;
    private int sinceRowEnded;

    /** The row has no end within its limit. */
    static final class TooLong extends RuntimeException {
        TooLong() {
            super("a row is too long", null, false, false);
        }
    }

    RowReader(String text, StopSignal signal) {
        super(text);
        this.signal = signal;
    }

    @Override
    public int read(char[] into, int from, int length) throws java.io.IOException {
        signal.check();
        if (sinceRowEnded > MAX_ROW) {
            throw new TooLong();
        }
        int read = super.read(into, from, length);
        sinceRowEnded += Math.max(0, read);
        return read;
    }

    /** The parser has come to the end of a row; it has read ahead of it a little. */
    void rowEnded() {
        sinceRowEnded = 0;
    }
}
