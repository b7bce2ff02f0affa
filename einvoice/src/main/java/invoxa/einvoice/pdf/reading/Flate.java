package invoxa.einvoice.pdf.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** FlateDecode. Data that breaks off after a part ends there: writers forget its last bytes. */
final class Flate extends InflaterInputStream {

    private boolean ended;

    Flate(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (ended) {
            return -1;
        }
        try {
            return super.read(into, from, length);
        } catch (EOFException | ZipException e) {
            if (inf.getBytesWritten() == 0) {
                throw new Damaged("compressed data cannot be read: " + e.getMessage());
            }
            ended = true;
            return -1;
        }
    }
}
