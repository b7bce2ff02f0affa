package invoxa.auth.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/** One bucket of tries for each key, such as an e-mail address; those least asked for are forgotten first. */
public final class Buckets {

    private static final int MOST = 100_000;

    private final Limit limit;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MOST).build();

    public Buckets(Limit limit, Clock clock) {
        this.limit = limit;
        this.time = new ClockMeter(clock);
    }

    /** @throws TooManyTries where none is left for this key */
    public void take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyTries(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Whether one was left; it is taken. */
    public boolean tryTake(String key) {
        return bucket(key).tryConsume(1);
    }

    /** Gives one back: the try was a good one. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        var bandwidth = Bandwidth.builder()
                .capacity(limit.burst())
                .refillGreedy(1, limit.each())
                .build();
        return buckets.get(
                key,
                absent -> Bucket.builder()
                        .addLimit(bandwidth)
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** The clock that was handed in. */
    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
