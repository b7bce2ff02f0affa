package invoxa.web.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/** Writes what is long in parts, so that it is seen whether the peer takes them. */
final class WatchedWriter implements DataWriter {

    private static final int PART = 32_768;

    private final DataWriter http;
    private final Connection connection;

    WatchedWriter(DataWriter http, Connection connection) {
        this.http = http;
        this.connection = connection;
    }

    @Override
    public void write(BufferData... buffers) {
        write(BufferData.create(buffers));
    }

    @Override
    public void writeNow(BufferData... buffers) {
        write(buffers);
    }

    @Override
    public void writeNow(BufferData buffer) {
        write(buffer);
    }

    @Override
    public void write(BufferData buffer) {
        if (buffer.available() <= PART) {
            connection.write(() -> http.writeNow(buffer));
            return;
        }
        connection.send(buffer.available());
        var part = new byte[PART];
        while (buffer.available() > 0) {
            int length = buffer.read(part, 0, PART);
            connection.write(() -> http.writeNow(BufferData.create(part, 0, length)));
        }
    }

    @Override
    public void flush() {
        http.flush();
    }

    @Override
    public void close() {
        http.close();
    }
}
