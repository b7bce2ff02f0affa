package invoxa.web.connection;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that the bodies of all requests and answers share. One address gets a part of it. */
final class BodyMemory {

    private final long perAddress;
    private final AtomicLong free;

    BodyMemory(long bytes, long perAddress) {
        this.perAddress = perAddress;
        this.free = new AtomicLong(bytes);
    }

    /** Whether there was so much; it is to be given back. */
    boolean take(Peer peer, long bytes) {
        if (peer.bytes.addAndGet(bytes) > perAddress) {
            peer.bytes.addAndGet(-bytes);
            return false;
        }
        if (free.addAndGet(-bytes) < 0) {
            giveBack(peer, bytes);
            return false;
        }
        return true;
    }

    void giveBack(Peer peer, long bytes) {
        peer.bytes.addAndGet(-bytes);
        free.addAndGet(bytes);
    }
}
