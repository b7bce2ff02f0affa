package invoxa.auth.throttle;

import java.time.Duration;

/** Somebody tried too often; answered with 429 and {@code Retry-After}. */
public final class TooManyTries extends RuntimeException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries", null, false, false);
        this.wait = wait;
    }

    /** Whole seconds until the next try is possible, 1 or more. */
    public long retryAfterSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
