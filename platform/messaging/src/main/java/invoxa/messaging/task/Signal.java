package invoxa.messaging.task;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A wake-up call: given any number of times before it is waited for, it wakes once. */
public final class Signal {

    private final Semaphore given = new Semaphore(0);

    public void give() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    /** Waits for the call, at most so long; whether it came. An interruption counts as a call and stays set. */
    public boolean await(Duration atMost) {
        try {
            boolean came = given.tryAcquire(Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS);
            given.drainPermits();
            return came;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
