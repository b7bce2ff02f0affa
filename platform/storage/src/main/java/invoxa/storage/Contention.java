package invoxa.storage;

import java.util.concurrent.ThreadLocalRandom;

/** The pause before a step that lost a race for a document is tried again: short, random, growing. */
public final class Contention {

    private static final int MAX_ATTEMPTS = 400;
    private static final int MAX_PAUSE_MS = 64;

    private Contention() {}

    /**
     * Waits before the next attempt.
     *
     * @param attempt how many were lost before this one
     * @param lost how this one was lost; thrown where there were too many, or where the thread is to end
     */
    public static void pause(int attempt, RuntimeException lost) {
        if (attempt >= MAX_ATTEMPTS) {
            throw lost;
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(MAX_PAUSE_MS, 1 << Math.min(attempt, 6)) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost;
        }
    }
}
