package invoxa.einvoice.pdf.reading;

import java.io.IOException;
import java.io.InputStream;

/** LZWDecode: codes of 9 to 12 bits, the first of them in the high bits of a byte. */
final class Lzw extends Unfolding {

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MAX_CODES = 4_096;

    private final InputStream in;
    private final int early;
    private final int[] before = new int[MAX_CODES];
    private final byte[] last = new byte[MAX_CODES];
    private final byte[] pending = new byte[MAX_CODES + 1];
    private int pendingFrom = pending.length;
    private int size = END + 1;
    private int previous = -1;
    private long bits;
    private int bitCount;
    private boolean ended;

    /** @param early 1 where the width of codes grows one code early, as it usually does; else 0 */
    Lzw(InputStream in, int early) {
        this.in = in;
        this.early = early == 0 ? 0 : 1;
        for (int i = 0; i < CLEAR; i++) {
            last[i] = (byte) i;
            before[i] = -1;
        }
    }

    @Override
    public int read() throws IOException {
        while (pendingFrom == pending.length) {
            if (ended || !fill()) {
                ended = true;
                return -1;
            }
        }
        return pending[pendingFrom++] & 0xFF;
    }

    /** Puts what the next code stands for before the end of {@link #pending}. */
    private boolean fill() throws IOException {
        int code = code();
        if (code < 0 || code == END) {
            return false;
        }
        if (code == CLEAR) {
            size = END + 1;
            previous = -1;
            return true;
        }
        if (code > size || code == size && previous < 0) {
            throw new Damaged("data in LZW has a code that was not made");
        }
        // the code that is being made now: the text before it and that text's first byte again
        if (code == size) {
            pendingFrom = pending.length - 1;
            put(previous);
            pending[pending.length - 1] = pending[pendingFrom];
        } else {
            pendingFrom = pending.length;
            put(code);
        }
        if (previous >= 0 && size < MAX_CODES) {
            before[size] = previous;
            last[size++] = pending[pendingFrom];
        }
        previous = code;
        return true;
    }

    private void put(int code) throws Damaged {
        for (int at = code; at >= 0; at = before[at]) {
            if (pendingFrom == 0 || at == CLEAR || at == END) {
                throw new Damaged("data in LZW has a code that was not made");
            }
            pending[--pendingFrom] = last[at];
        }
    }

    private int code() throws IOException {
        int next = size + (previous < 0 ? 0 : early);
        int width = next > 2_047 ? 12 : next > 1_023 ? 11 : next > 511 ? 10 : 9;
        while (bitCount < width) {
            int one = in.read();
            if (one < 0) {
                return -1;
            }
            bits = (bits << 8 | one) & 0xFFFFFF;
            bitCount += 8;
        }
        bitCount -= width;
        return (int) (bits >> bitCount) & (1 << width) - 1;
    }
}
