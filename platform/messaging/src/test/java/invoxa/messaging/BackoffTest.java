package invoxa.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Random chance = new Random(7);

    @Test
    void theFirstPauseIsAboutASecondAndItDoubles() {
        for (int attempts = 0; attempts < 7; attempts++) {
            var full = Duration.ofSeconds(1L << attempts);
            assertThat(Backoff.after(attempts, chance)).isBetween(full.dividedBy(2), full);
        }
    }

    @Test
    void noPauseIsLongerThanTheCapHoweverOftenItFailed() {
        for (int attempts = 7; attempts > 0; attempts = attempts > 1 << 29 ? -1 : attempts * 2) {
            assertThat(Backoff.after(attempts, chance)).isBetween(Backoff.CAP.dividedBy(2), Backoff.CAP);
        }
        assertThat(Backoff.after(Integer.MAX_VALUE, chance)).isLessThanOrEqualTo(Backoff.CAP);
    }

    @Test
    void documentsThatFailedTogetherDoNotComeBackTogether() {
        var pauses = new java.util.HashSet<Duration>();
        for (int i = 0; i < 100; i++) {
            pauses.add(Backoff.after(10, chance));
        }
        assertThat(pauses).hasSizeGreaterThan(90);
    }
}
