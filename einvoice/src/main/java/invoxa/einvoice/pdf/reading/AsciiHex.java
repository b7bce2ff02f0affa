package invoxa.einvoice.pdf.reading;

import java.io.IOException;
import java.io.InputStream;

/** ASCIIHexDecode. */
final class AsciiHex extends Unfolding {

    private final InputStream in;

    AsciiHex(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int high = digit();
        return high < 0 ? -1 : high * 16 + Math.max(0, digit());
    }

    private int digit() throws IOException {
        int c;
        do {
            c = in.read();
        } while (Syntax.isBlank(c));
        if (c < 0 || c == '>') {
            return -1;
        }
        if (Syntax.hex(c) < 0) {
            throw new Damaged("hexadecimal data has another character");
        }
        return Syntax.hex(c);
    }
}
