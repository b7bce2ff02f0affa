package invoxa.web.idempotency;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes expired Idempotency-Keys every hour. */
public final class Sweeper implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final List<Replays> all = new CopyOnWriteArrayList<>();
    private @Nullable Thread thread;

    public void add(Replays replays) {
        all.add(replays);
    }

    public Sweeper start() {
        thread = Thread.ofVirtual().name("idempotency-sweeper").start(this::sweepAgainAndAgain);
        return this;
    }

    private void sweepAgainAndAgain() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                all.forEach(Sweeper::sweep);
            }
        } catch (InterruptedException e) {
            LOG.debug("the sweeper ends");
        }
    }

    private static void sweep(Replays replays) {
        try {
            replays.sweep();
        } catch (Throwable e) {
            LOG.warn("expired Idempotency-Keys could not be deleted", e);
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
