package invoxa.testing.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many connections to one server, from one address or from several. */
final class Crowd implements AutoCloseable {

    private final int port;
    private final List<SocketChannel> connections = new ArrayList<>();

    Crowd(int port) {
        this.port = port;
    }

    /** Opens so many more, each of which sends this; one that is turned away is not counted. */
    Crowd come(int count, int addresses, String sent) {
        for (int i = 0; i < count; i++) {
            try {
                var connection = SocketChannel.open();
                connection.bind(new InetSocketAddress("127.0.0." + (2 + i % addresses), 0));
                connection.connect(new InetSocketAddress("127.0.0.1", port));
                connection.configureBlocking(false);
                connections.add(connection);
            } catch (IOException e) {
                throw new UncheckedIOException("connection " + i, e);
            }
        }
        say(sent);
        return this;
    }

    /** Has all that are still open send this. */
    Crowd say(String sent) {
        for (var connection : connections) {
            try {
                connection.write(ByteBuffer.wrap(sent.getBytes(StandardCharsets.ISO_8859_1)));
            } catch (IOException e) {
                // the server has closed it
            }
        }
        return this;
    }

    int open() {
        var buffer = ByteBuffer.allocate(1_024);
        int open = 0;
        for (var connection : connections) {
            try {
                buffer.clear();
                int read = connection.read(buffer);
                while (read > 0) {
                    buffer.clear();
                    read = connection.read(buffer);
                }
                if (read == 0) {
                    open++;
                }
            } catch (IOException e) {
                // it was reset
            }
        }
        return open;
    }

    @Override
    public void close() {
        for (var connection : connections) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
