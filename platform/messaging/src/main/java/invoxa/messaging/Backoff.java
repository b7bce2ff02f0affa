package invoxa.messaging;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: doubled each time up to a cap, and half of it left to chance. */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration CAP = Duration.ofMinutes(2);
    /** For what will hardly succeed unless somebody does something. */
    static final Duration SLOW = Duration.ofMinutes(15);

    private Backoff() {}

    /** @param attempts how many have failed before this one */
    static Duration after(int attempts, RandomGenerator chance) {
        long doubled = FIRST.toMillis() << Math.min(attempts, 20);
        return spread(Math.min(doubled, CAP.toMillis()), chance);
    }

    static Duration slow(RandomGenerator chance) {
        return spread(SLOW.toMillis(), chance);
    }

    private static Duration spread(long millis, RandomGenerator chance) {
        return Duration.ofMillis(millis / 2 + chance.nextLong(millis / 2 + 1));
    }
}
