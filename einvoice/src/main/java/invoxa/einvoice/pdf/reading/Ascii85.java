package invoxa.einvoice.pdf.reading;

import java.io.IOException;
import java.io.InputStream;

/** ASCII85Decode. */
final class Ascii85 extends Unfolding {

    private final InputStream in;
    private final int[] group = new int[4];
    private int at;
    private int size;
    private boolean ended;

    Ascii85(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        if (at == size && (ended || !fill())) {
            return -1;
        }
        return group[at++];
    }

    /** Five characters are four bytes; fewer, at the end, are one byte fewer than they are. */
    private boolean fill() throws IOException {
        long value = 0;
        int digits = 0;
        while (digits < 5) {
            int c = character();
            if (c == 'z' && digits == 0) {
                digits = 5;
            } else if (c >= '!' && c <= 'u') {
                value = value * 85 + c - '!';
                digits++;
            } else if (c == '~' || c < 0) {
                ended = true;
                break;
            } else {
                throw new Damaged("data in base 85 has another character");
            }
        }
        for (int i = digits; i < 5; i++) {
            value = value * 85 + 84;
        }
        for (int i = 0; i < 4; i++) {
            group[i] = (int) (value >> 24 - 8 * i) & 0xFF;
        }
        at = 0;
        size = Math.max(0, digits - 1);
        return size > 0;
    }

    private int character() throws IOException {
        int c;
        do {
            c = in.read();
        } while (Syntax.isBlank(c));
        return c;
    }
}
