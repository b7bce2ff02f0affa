package invoxa.einvoice.pdf.reading;

import java.io.IOException;
import java.io.InputStream;

/** A filter that gives one byte at a time; -1 at its end. */
abstract class Unfolding extends InputStream {

    @Override
    public abstract int read() throws IOException;

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int done = 0;
        for (; done < length; done++) {
            int one = read();
            if (one < 0) {
                break;
            }
            into[from + done] = (byte) one;
        }
        return done == 0 && length > 0 ? -1 : done;
    }
}
