package invoxa.web.parsing;

import java.time.Duration;

/**
 * How much is parsed at a time. An answer comes after {@code turn} and {@code time} together at the latest.
 *
 * @param threads how many files are parsed at once
 * @param waiting how many more may wait for their turn
 * @param bytes how many all of them have together
 * @param turn how long one waits for its turn
 * @param time how long parsing one may take
 */
public record ParsingLimits(int threads, int waiting, long bytes, Duration turn, Duration time) {

    /** What one file takes of the heap at worst while it is parsed. */
    private static final long HEAP_EACH = 150_000_000;

    private static final int MAX_THREADS = 4;

    /** Half of the processors, as far as the heap suffices, so that the others serve. */
    public static ParsingLimits ofThisMachine() {
        long fitting = Runtime.getRuntime().maxMemory() / HEAP_EACH;
        long half = Runtime.getRuntime().availableProcessors() / 2;
        int threads = Math.clamp(Math.min(half, fitting), 1, MAX_THREADS);
        return new ParsingLimits(
                threads,
                16,
                Math.max(40_000_000, Runtime.getRuntime().maxMemory() / 6),
                Duration.ofSeconds(4),
                Duration.ofSeconds(5));
    }
}
