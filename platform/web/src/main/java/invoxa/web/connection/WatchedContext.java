package invoxa.web.connection;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** What the HTTP library knows of a connection, with every wait for its peer seen. */
final class WatchedContext implements ConnectionContext {

    private final ConnectionContext http;
    private final DataReader reader;
    private final DataWriter writer;

    WatchedContext(ConnectionContext http, Connection connection) {
        this.http = http;
        this.reader = DataReader.create(new FormerHttp(connection)::read);
        this.writer = new WatchedWriter(http.dataWriter(), connection);
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return writer;
    }

    @Override
    public ListenerContext listenerContext() {
        return http.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return http.executor();
    }

    @Override
    public Router router() {
        return http.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return http.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return http.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return http.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return http.localPeer();
    }

    @Override
    public boolean isSecure() {
        return http.isSecure();
    }

    @Override
    public String socketId() {
        return http.socketId();
    }

    @Override
    public String childSocketId() {
        return http.childSocketId();
    }
}
