package invoxa.einvoice.pdf.page;

import invoxa.kernel.StopSignal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The bytes of a picture, read from memory, until the signal ends it. */
final class CheckedImage extends MemoryCacheImageInputStream {

    /** A decoder asks for thousands of bytes at once, and each few of them may be a pass over all its pixels. */
    private static final int PIECE = 256;

    private final StopSignal signal;

    CheckedImage(byte[] bytes, StopSignal signal) {
        super(new ByteArrayInputStream(bytes));
        this.signal = signal;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        signal.check();
        return super.read(into, from, Math.min(length, PIECE));
    }
}
