package invoxa.web.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/** Has each connection that the HTTP library makes watched. */
final class WatchedSelector implements ServerConnectionSelector {

    private final ServerConnectionSelector http;
    private final ConnectionWatch watch;

    WatchedSelector(ServerConnectionSelector http, ConnectionWatch watch) {
        this.http = http;
        this.watch = watch;
    }

    @Override
    public int bytesToIdentifyConnection() {
        return http.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return http.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        var connection = watch.admit(context);
        try {
            return new WatchedConnection(
                    http.connection(new WatchedContext(context, connection)),
                    connection,
                    () -> watch.ended(connection));
        } catch (Throwable e) {
            watch.ended(connection);
            throw e;
        }
    }
}
