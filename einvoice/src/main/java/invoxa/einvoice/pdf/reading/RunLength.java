package invoxa.einvoice.pdf.reading;

import java.io.IOException;
import java.io.InputStream;

/** RunLengthDecode. */
final class RunLength extends Unfolding {

    private static final int END = 128;

    private final InputStream in;
    private int left;
    private boolean repeats;
    private int repeated;

    RunLength(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (left == 0) {
            int length = in.read();
            if (length < 0 || length == END) {
                return -1;
            }
            repeats = length > END;
            left = repeats ? 257 - length : length + 1;
            repeated = repeats ? in.read() : 0;
        }
        left--;
        return repeats ? repeated : in.read();
    }
}
