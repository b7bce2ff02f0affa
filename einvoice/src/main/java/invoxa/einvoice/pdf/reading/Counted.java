package invoxa.einvoice.pdf.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Takes from the budget what passes through it. */
final class Counted extends FilterInputStream {

    private final Budget budget;

    Counted(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        budget.unfold(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        budget.unfold(Math.max(0, read));
        return read;
    }
}
