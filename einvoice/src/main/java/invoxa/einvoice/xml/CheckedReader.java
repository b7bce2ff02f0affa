package invoxa.einvoice.xml;

import invoxa.kernel.StopSignal;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends with the signal, also where the parser reads on and on before it has anything to tell. */
final class CheckedReader extends FilterReader {

    private final StopSignal signal;

    CheckedReader(Reader in, StopSignal signal) {
        super(in);
        this.signal = signal;
    }

    @Override
    public int read() throws IOException {
        signal.check();
        return super.read();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        signal.check();
        return super.read(into, from, length);
    }
}
