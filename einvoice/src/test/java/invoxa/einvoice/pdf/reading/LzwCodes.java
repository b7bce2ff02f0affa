package invoxa.einvoice.pdf.reading;

import java.io.ByteArrayOutputStream;

/** Writes codes of LZW as they are, each as wide as a reader expects it by then. */
final class LzwCodes {

    private static final int CLEAR = 256;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int size = 258;
    private boolean first = true;
    private long bits;
    private int count;

    void clear() {
        write(CLEAR);
        size = 258;
        first = true;
    }

    void code(int code) {
        write(code);
        // the first code after a clearing makes none
        size += first ? 0 : 1;
        first = false;
    }

    byte[] end() {
        write(257);
        out.write((int) (bits << 8 - count));
        return out.toByteArray();
    }

    private void write(int code) {
        int next = size + (first ? 0 : 1);
        int width = next > 2_047 ? 12 : next > 1_023 ? 11 : next > 511 ? 10 : 9;
        bits = bits << width | code;
        count += width;
        while (count >= 8) {
            count -= 8;
            out.write((int) (bits >> count));
        }
        bits &= (1L << count) - 1;
    }
}
