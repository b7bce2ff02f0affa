package invoxa.web.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects to the listener every few seconds, and ends the process with status 70 where nobody is let in any longer.
 * The HTTP library says of a listener that ended, for want of descriptors or memory, nothing but a line in the log, and
 * a process that lives and answers nobody is seen by no supervisor.
 */
final class SelfCheck implements AutoCloseable {

    static final int EXIT_STATUS = 70;

    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration EXIT_PATIENCE = Duration.ofSeconds(60);
    private static final int MAX_REFUSALS = 2;

    /** From 18 seconds, where each fails at once, to more than a minute. */
    private static final int MAX_FAILURES = 6;

    private final Semaphore letIn = new Semaphore(0);
    private volatile @Nullable SocketAddress own;
    private volatile @Nullable Thread thread;
    private volatile boolean expected;

    /** Begins to connect to this address. */
    void start(InetSocketAddress address) {
        var target = address.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort())
                : address;
        thread = Thread.ofPlatform().daemon().name("listener-check").start(() -> check(target));
    }

    /** Whether this connection is one that was made here. */
    boolean isOwn(SocketAddress address) {
        boolean isOwn = address.equals(own);
        if (isOwn) {
            letIn.release();
        }
        return isOwn;
    }

    private void check(InetSocketAddress target) {
        int refusals = 0;
        int failures = 0;
        while (refusals < MAX_REFUSALS && failures < MAX_FAILURES) {
            try {
                Thread.sleep(PAUSE);
                failures = isLetIn(target) ? 0 : failures + 1;
                refusals = 0;
            } catch (InterruptedException e) {
                return;
            } catch (ConnectException e) {
                refusals++;
            } catch (Throwable e) {
                failures++;
                LOG.warn("it could not be seen whether the listener lets anybody in: {}", e.toString());
            }
        }
        endProcess(target);
    }

    private boolean isLetIn(InetSocketAddress target) throws IOException, InterruptedException {
        letIn.drainPermits();
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(target.getAddress(), 0));
            own = socket.getLocalSocketAddress();
            socket.connect(target, (int) PAUSE.toMillis());
            return letIn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            own = null;
        }
    }

    @SuppressWarnings("SystemExitOutsideMain")
    private void endProcess(InetSocketAddress target) {
        if (expected) {
            return;
        }
        LOG.error("the listener at {} has ended: nobody is let in any longer. The process ends.", target);
        Thread.ofPlatform().daemon().name("last-resort").start(() -> {
            try {
                Thread.sleep(EXIT_PATIENCE);
            } catch (InterruptedException e) {
                LOG.debug("it ends at once", e);
            }
            Runtime.getRuntime().halt(EXIT_STATUS);
        });
        System.exit(EXIT_STATUS);
    }

    @Override
    public void close() {
        expected = true;
        var running = thread;
        if (running != null && running != Thread.currentThread()) {
            running.interrupt();
        }
    }
}
