package invoxa.messaging;

import invoxa.messaging.task.Signal;
import invoxa.storage.Outboxes;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the events that wait in a service's documents to their subscribers: at least once, and to each subscriber the
 * events of one document in the order in which they happened.
 *
 * <p>Woken by commits on this node, else it looks every few seconds. Several documents are delivered at once, each by
 * one node (a claim on the document). Nothing is ever dropped: what fails is tried again, with {@link Backoff}, for
 * ever, and at once when a subscriber that had been left alone answers again.
 */
final class Delivery implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final int PARALLEL = 16;
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Outboxes outboxes;
    private final Courier courier;
    private final Clock clock;
    private final Timing timing;
    private final Semaphore slots = new Semaphore(PARALLEL);
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final Signal signal = new Signal();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Delivery(Outboxes outboxes, Courier courier, Clock clock, Timing timing) {
        this.outboxes = outboxes;
        this.courier = courier;
        this.clock = clock;
        this.timing = timing;
    }

    synchronized void start() {
        outboxes.onMessage(signal::give);
        courier.onRecovery(this::tryAgain);
        thread = Thread.ofVirtual().name("delivery").start(this::loop);
    }

    /** Tries everything again now that waits for a later attempt. */
    void retryNow() {
        courier.stopResting();
        tryAgain();
    }

    private void tryAgain() {
        outboxes.retryNow();
        signal.give();
    }

    /** Takes nothing more; what is on its way arrives first, and what was not sent is left to whoever comes next. */
    @Override
    public synchronized void close() {
        stopping = true;
        signal.give();
        try {
            if (thread != null && !thread.join(GRACE)) {
                thread.interrupt();
            }
            if (!allDone(GRACE)) {
                log.warn("{} deliveries did not finish in time and are interrupted", workers.size());
                workers.forEach(Thread::interrupt);
                if (!allDone(GRACE)) {
                    log.error("{} deliveries cannot be stopped", workers.size());
                }
            }
        } catch (InterruptedException e) {
            workers.forEach(Thread::interrupt);
            Thread.currentThread().interrupt();
        }
    }

    private boolean allDone(Duration atMost) throws InterruptedException {
        if (slots.tryAcquire(PARALLEL, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            slots.release(PARALLEL);
            return true;
        }
        return false;
    }

    private void loop() {
        try {
            while (!stopping) {
                if (slots.tryAcquire(1, TimeUnit.SECONDS) && !claimAsManyAsAreFree(1 + slots.drainPermits())) {
                    signal.await(jitter(timing.poll()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there may be more to claim. */
    private boolean claimAsManyAsAreFree(int free) {
        int taken = 0;
        try {
            if (!stopping) {
                for (var waiting : outboxes.claim(clock.instant(), timing.claim(), free)) {
                    deliver(waiting);
                    taken++;
                }
            }
        } catch (Throwable e) {
            log.error("What waits in the outboxes cannot be read; tried again in {}", timing.poll(), e);
        } finally {
            slots.release(free - taken);
        }
        return taken == free;
    }

    private void deliver(Outboxes.Waiting waiting) {
        Thread.ofVirtual().name("deliver-" + waiting.documentId()).start(() -> {
            workers.add(Thread.currentThread());
            try {
                new DocumentDelivery(outboxes, courier, clock, timing, () -> stopping).deliver(waiting);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                log.error(
                        "Delivery from {} {} broke off; it goes on when the claim ends",
                        waiting.kind(),
                        waiting.documentId(),
                        e);
            } finally {
                workers.remove(Thread.currentThread());
                slots.release();
                signal.give();
            }
        });
    }

    private static Duration jitter(Duration time) {
        return Duration.ofMillis(
                (long) (time.toMillis() * (0.75 + ThreadLocalRandom.current().nextDouble() / 2)));
    }
}
