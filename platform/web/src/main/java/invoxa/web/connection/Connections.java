package invoxa.web.connection;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open connections. Where there are as many as may be, the newcomer takes the place of one that keeps the server
 * waiting: of the address with the max of them, the one that has done so for longest. Only where none waits, the
 * newcomer is turned away.
 */
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final int max;
    private final int maxPerAddress;
    private final Map<String, Peer> peers = new HashMap<>();
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final AtomicLong overdue = new AtomicLong();
    private final AtomicLong replaced = new AtomicLong();
    private final AtomicLong turnedAway = new AtomicLong();

    Connections(ConnectionLimits limits) {
        this.max = limits.connections();
        this.maxPerAddress = limits.perAddress();
    }

    /** The peer of this name, with a place taken for one more connection. */
    synchronized Peer peer(String name) {
        var peer = peers.computeIfAbsent(name, Peer::new);
        peer.coming++;
        return peer;
    }

    /** Whether there is a place for it. Either way it must {@link #leave}. */
    synchronized boolean enter(Connection newcomer) {
        var peer = newcomer.peer();
        if (peer.connections.size() >= maxPerAddress && !makeRoom(peer.connections.stream())
                || all.size() >= max && !makeRoom(all.stream())) {
            turnedAway.incrementAndGet();
            return false;
        }
        peer.connections.add(newcomer);
        all.add(newcomer);
        return true;
    }

    synchronized void leave(Connection connection) {
        var peer = connection.peer();
        remove(connection);
        if (--peer.coming == 0) {
            peers.remove(peer.name);
        }
    }

    private void remove(Connection connection) {
        connection.peer().connections.remove(connection);
        all.remove(connection);
    }

    private boolean makeRoom(Stream<Connection> candidates) {
        long now = System.nanoTime();
        var leaving = candidates
                .filter(Connection::isWaiting)
                .max(Comparator.comparingInt((Connection connection) ->
                                connection.peer().connections.size())
                        .thenComparingLong(connection -> now - connection.since()));
        leaving.ifPresent(connection -> {
            remove(connection);
            replaced.incrementAndGet();
            close(connection);
        });
        return leaving.isPresent();
    }

    /** Closes what has kept the server waiting for too long. */
    void closeOverdue() {
        long now = System.nanoTime();
        for (var connection : List.copyOf(all)) {
            if (connection.isOverdue(now)) {
                overdue.incrementAndGet();
                close(connection);
            }
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (RuntimeException e) {
            LOG.debug("a connection was closed already", e);
        }
    }

    /** Says how many were closed since it was last asked, where there were some. */
    void report() {
        long late = overdue.getAndSet(0);
        long gone = replaced.getAndSet(0);
        long away = turnedAway.getAndSet(0);
        if (gone + away > 0) {
            LOG.warn(
                    "too many connections: {} were closed to make room, {} were turned away, {} took too long",
                    gone,
                    away,
                    late);
        } else if (late > 0) {
            LOG.info("{} connections took too long and were closed", late);
        }
    }
}
