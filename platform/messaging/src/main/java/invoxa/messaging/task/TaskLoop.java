package invoxa.messaging.task;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one task does on this node, over and over: it waits, asks for the lease, runs, gives it back. */
final class TaskLoop {

    private static final Logger log = LoggerFactory.getLogger(TaskLoop.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Leases leases;
    private final String name;
    private final Duration interval;
    private final Resumer.Task task;
    private final Signal signal = new Signal();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    TaskLoop(Leases leases, String name, Duration interval, Resumer.Task task) {
        this.leases = leases;
        this.name = name;
        this.interval = interval;
        this.task = task;
    }

    void start() {
        thread = Thread.ofVirtual().name("task-" + name).start(this::loop);
    }

    void wake() {
        signal.give();
    }

    void stop() {
        stopping = true;
        signal.give();
    }

    void await(Duration grace) {
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(grace.isPositive() ? grace : Duration.ofMillis(1))) {
                log.warn("Task {} did not finish in time and is interrupted", name);
                thread.interrupt();
                thread.join(SOON);
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        boolean woken = signal.await(jitter(interval.compareTo(SOON) < 0 ? interval : SOON));
        while (!stopping) {
            turn(woken ? Duration.ZERO : interval.dividedBy(2));
            woken = signal.await(jitter(interval));
        }
    }

    private void turn(Duration pause) {
        try {
            var lease = leases.acquire(name, LEASE, pause);
            if (lease.isPresent()) {
                try (var held = lease.get()) {
                    runWhileExtending(held);
                }
            }
        } catch (Throwable e) {
            log.error("Task {} failed and is tried again in {}", name, interval, e);
        }
    }

    private void runWhileExtending(Lease lease) throws Exception {
        var done = new CountDownLatch(1);
        var heart = Thread.ofVirtual().name("lease-" + name).start(() -> extend(lease, done));
        try {
            task.run(lease);
        } finally {
            done.countDown();
            heart.join();
        }
    }

    private void extend(Lease lease, CountDownLatch done) {
        try {
            while (!done.await(LEASE.toMillis() / 3, TimeUnit.MILLISECONDS)) {
                if (!isExtended(lease)) {
                    log.warn("Task {} has lost its lease to another node", name);
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also where it cannot be said: it is tried again before the lease ends. */
    private boolean isExtended(Lease lease) {
        try {
            return lease.extend();
        } catch (Throwable e) {
            log.warn("The lease of task {} could not be extended", name, e);
            return true;
        }
    }

    /** Three to five quarters of it, so that nodes that were started together do not stay together. */
    private static Duration jitter(Duration time) {
        return Duration.ofMillis(
                (long) (time.toMillis() * (0.75 + ThreadLocalRandom.current().nextDouble() / 2)));
    }
}
