package invoxa.web.connection;

import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets connections in, as many as there is room for, and closes those that keep the server waiting.
 *
 * <p>It has a thread of its own, which needs neither a descriptor nor the threads that serve.
 */
public final class ConnectionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int PAUSES_BETWEEN_REPORTS = 40;

    private final ConnectionLimits limits;
    private final Connections connections;
    private final BodyMemory memory;
    private final SelfCheck selfCheck = new SelfCheck();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("connection-watch").unstarted(this::watch);

    private ConnectionWatch(ConnectionLimits limits) {
        this.limits = limits;
        this.connections = new Connections(limits);
        this.memory = new BodyMemory(limits.bodyBytes(), limits.bodyBytesPerAddress());
    }

    public static ConnectionWatch start(ConnectionLimits limits) {
        var watch = new ConnectionWatch(limits);
        watch.thread.start();
        return watch;
    }

    /** Watches the connections that this makes. */
    public ServerConnectionSelector over(ServerConnectionSelector http) {
        return new WatchedSelector(http, this);
    }

    /** From now on the process ends where nobody is let in at this address any longer. */
    public void expectListenerAt(InetSocketAddress address) {
        selfCheck.start(address);
    }

    Connection admit(ConnectionContext context) {
        var address = context.remotePeer().address();
        if (selfCheck.isOwn(address)) {
            throw new CloseConnectionException("it has seen that it is let in");
        }
        var connection = new Connection(context.serverSocket(), connections.peer(Peer.name(address)), limits, memory);
        if (!connections.enter(connection)) {
            ended(connection);
            throw new CloseConnectionException("there are too many connections");
        }
        return connection;
    }

    void ended(Connection connection) {
        connection.release();
        connections.leave(connection);
    }

    private void watch() {
        for (int passed = 1; ; passed++) {
            try {
                Thread.sleep(PAUSE);
                connections.closeOverdue();
                if (passed % PAUSES_BETWEEN_REPORTS == 0) {
                    connections.report();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Throwable e) {
                LOG.error("the connections could not be looked through", e);
            }
        }
    }

    /** Ends the watch; to be called when the listener is told to end, so that its end is no surprise. */
    @Override
    public void close() {
        selfCheck.close();
    }

    /** Ends it all, once no connection is left. */
    public void end() {
        thread.interrupt();
    }
}
