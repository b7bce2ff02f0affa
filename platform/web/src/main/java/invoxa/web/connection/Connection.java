package invoxa.web.connection;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection: how far its peer has come, how long it may keep the server waiting, and what its request and answer
 * hold in memory. Its own thread uses it; what the others may ask says so.
 */
public final class Connection {

    private static final ScopedValue<Connection> CURRENT = ScopedValue.newInstance();

    /** Of the bytes that a request holds: so many are not counted. */
    static final int UNCOUNTED = 65_536;

    /** What each piece that came by itself takes in memory, besides its bytes. */
    private static final int PIECE_OVERHEAD = 96;

    /** In how many pieces the headers of a request may come: all are kept until the last one is there. */
    private static final int MAX_HEAD_PIECES = 256;

    private enum Phase {
        BETWEEN_REQUESTS,
        HEAD,
        REQUEST
    }

    private final HelidonSocket socket;
    private final String address;
    private final Peer peer;
    private final ConnectionLimits limits;
    private final BodyMemory memory;
    private Phase phase = Phase.BETWEEN_REQUESTS;
    private Duration patience;
    private int headPieces;
    private long arrived;
    private long kept;
    private long maxPart = Long.MAX_VALUE;
    private long reserved;
    private boolean cutOff;
    private boolean former;
    private @Nullable InputStream body;
    private @Nullable Ahead ahead;
    private volatile long since = System.nanoTime();
    private volatile long deadline;
    private volatile boolean waiting;
    private volatile boolean closed;

    Connection(HelidonSocket socket, Peer peer, ConnectionLimits limits, BodyMemory memory) {
        this.socket = socket;
        this.address = socket.remotePeer().host();
        this.peer = peer;
        this.limits = limits;
        this.memory = memory;
        this.patience = limits.head();
    }

    /** The one whose request this thread answers. */
    public static Connection current() {
        return CURRENT.get();
    }

    static ScopedValue.Carrier current(Connection connection) {
        return ScopedValue.where(CURRENT, connection);
    }

    /** The IP address at its other end, also when it is closed. */
    public String address() {
        return address;
    }

    /** Its peer speaks HTTP/1.0. */
    void markFormer() {
        former = true;
    }

    /** Whether its peer speaks HTTP/1.0, which knows no answer in pieces. */
    public boolean isFormer() {
        return former;
    }

    /** The headers are complete: what comes from now on, until {@link #endRequest}, is the body. */
    public void beginRequest() {
        if (closed) {
            throw new CloseConnectionException("it was closed while the request came");
        }
        phase = Phase.REQUEST;
        since = System.nanoTime();
    }

    /** The body is read and the answer sent: neither is in memory any longer. */
    public void endRequest() {
        release();
        phase = Phase.BETWEEN_REQUESTS;
        patience = limits.keepAlive();
        since = System.nanoTime();
        maxPart = Long.MAX_VALUE;
        body = null;
    }

    void release() {
        memory.giveBack(peer, reserved);
        reserved = 0;
        arrived = 0;
        kept = 0;
    }

    /** What must be read whole, a chunk, is refused where it is longer than this. */
    public void expectBody(int maxBytes) {
        maxPart = maxBytes;
    }

    /** The body, with what is in the connection's buffers counted; a second call gives the same stream. */
    public InputStream body(InputStream in) {
        if (body == null) {
            body = new BodyStream(in, this);
        }
        return body;
    }

    /** Reads what is left of a body that was asked for. Whether one was. */
    public boolean skipBody() throws IOException {
        if (body == null) {
            return false;
        }
        maxPart = Long.MAX_VALUE;
        body.transferTo(OutputStream.nullOutputStream());
        return true;
    }

    /** What arrived before has left the connection's buffers. */
    void beginRead() {
        arrived = 0;
    }

    /**
     * Counts the bytes of a body that the request keeps until its end.
     *
     * @throws Overloaded where there is no room for so many
     */
    public void keep(long bytes) {
        if (!isReserved(arrived + bytes)) {
            throw new Overloaded();
        }
        kept = bytes;
    }

    /** Whether the rest of the request will not be read: the connection ends with the answer. */
    public boolean isCutOff() {
        return cutOff;
    }

    public void cutOff() {
        cutOff = true;
    }

    /** Whether the server closed it, as overdue or to make room for others. Any thread may ask. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Does what takes long, and says once where the peer ends the connection meanwhile: then nobody waits for the
     * answer. What the peer sends instead, its next request, is kept for {@link #read}. The body must have been read
     * before. Where this thread answers no connection's request, the work is done unwatched.
     */
    public static <T> T whilePeerWaits(Runnable gone, Supplier<T> work) {
        if (!CURRENT.isBound()) {
            return work.get();
        }
        // what is read ahead may outlast the request by far, and must not hold on to what was at work on it
        var waiting = new AtomicReference<@Nullable Runnable>(gone);
        CURRENT.get().readAhead(() -> {
            var told = waiting.getAndSet(null);
            if (told != null) {
                told.run();
            }
        });
        try {
            return work.get();
        } finally {
            waiting.set(null);
        }
    }

    private void readAhead(Runnable gone) {
        if (ahead == null) {
            var coming = new Ahead(socket);
            ahead = coming;
            Thread.ofVirtual().name("ahead").start(coming::read);
        }
        ahead.whenGone(gone);
    }

    /** The next bytes, or null where the peer sends no more. */
    byte @Nullable [] read() {
        var coming = ahead;
        ahead = null;
        var bytes = await(readDeadline(), () -> {
            try {
                return coming == null ? socket.get() : coming.bytes();
            } catch (UncheckedIOException e) {
                throw new ServerConnectionException("the connection broke", e);
            }
        });
        if (bytes != null) {
            count(bytes.length);
        }
        return bytes;
    }

    /** Does a step that waits until the peer has taken a part of the answer. */
    void write(Runnable step) {
        await(System.nanoTime() + limits.pause().toNanos(), () -> {
            step.run();
            return null;
        });
    }

    /** Counts the bytes of an answer that are in memory while they are sent. */
    void send(long bytes) {
        if (!isReserved(arrived + kept + bytes)) {
            throw new CloseConnectionException("there is no memory for the answer");
        }
    }

    private long readDeadline() {
        return switch (phase) {
            case BETWEEN_REQUESTS -> since + patience.toNanos();
            case HEAD -> since + limits.head().toNanos();
            case REQUEST -> {
                long left = since + limits.body().toNanos() - System.nanoTime();
                yield System.nanoTime() + Math.min(left, limits.pause().toNanos());
            }
        };
    }

    private void count(int bytes) {
        switch (phase) {
            case BETWEEN_REQUESTS -> {
                phase = Phase.HEAD;
                headPieces = 1;
                since = System.nanoTime();
            }
            case HEAD -> {
                if (++headPieces > MAX_HEAD_PIECES) {
                    throw new CloseConnectionException("the headers came in too many pieces");
                }
            }
            case REQUEST -> {
                arrived += bytes + PIECE_OVERHEAD;
                if (arrived - UNCOUNTED > maxPart) {
                    cutOff = true;
                    throw new BodyTooLarge();
                }
                if (!isReserved(arrived + kept)) {
                    cutOff = true;
                    throw new Overloaded();
                }
            }
        }
    }

    private boolean isReserved(long bytes) {
        long more = bytes - UNCOUNTED - reserved;
        if (more <= 0) {
            return true;
        }
        boolean isFree = memory.take(peer, more);
        reserved += isFree ? more : 0;
        return isFree;
    }

    private <T extends @Nullable Object> T await(long until, Supplier<T> step) {
        deadline = until;
        waiting = true;
        try {
            return step.get();
        } finally {
            waiting = false;
        }
    }

    Peer peer() {
        return peer;
    }

    /** Any thread may ask. */
    boolean isWaiting() {
        return waiting;
    }

    /** Since when it is where it is; any thread may ask. */
    long since() {
        return since;
    }

    /** Whether its peer has kept it waiting for too long; any thread may ask. */
    boolean isOverdue(long now) {
        return waiting && now - deadline >= 0;
    }

    /** Ends it, whatever its own thread waits for; any thread may. */
    void close() {
        closed = true;
        socket.close();
    }
}
