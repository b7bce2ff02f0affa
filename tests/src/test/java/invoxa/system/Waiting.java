package invoxa.system;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.function.Executable;

/** Waits for what happens in the background. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Waiting() {}

    /** Repeats a check until it holds; fails with what it said last. */
    static void until(Executable check) {
        until(() -> {
            try {
                check.execute();
                return true;
            } catch (AssertionError | RuntimeException e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Repeats until there is an answer without a failed check. */
    static <T> T until(Supplier<T> answer) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return answer.get();
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            pause(100);
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
