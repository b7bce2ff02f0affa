package invoxa.storage;

import java.util.concurrent.ThreadLocalRandom;

/** The pause before a step that lost a race is tried again: short, random, growing. */
final class Contention {

    private static final int MAX_ATTEMPTS = 200;
    private static final int MAX_PAUSE_MS = 64;

    private Contention() {}

    static void pause(int attempt, StaleVersion last) {
        if (attempt >= MAX_ATTEMPTS) {
            throw last;
        }
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(MAX_PAUSE_MS, 1 << Math.min(attempt, 6)) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw last;
        }
    }
}
