package invoxa.web.connection;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body as it is read: each read begins when what came before has left the connection's buffers. */
final class BodyStream extends FilterInputStream {

    private final Connection connection;

    BodyStream(InputStream in, Connection connection) {
        super(in);
        this.connection = connection;
    }

    @Override
    public int read() throws IOException {
        connection.beginRead();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        connection.beginRead();
        return super.read(bytes, offset, length);
    }
}
