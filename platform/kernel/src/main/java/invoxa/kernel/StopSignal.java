package invoxa.kernel;

/**
 * Asked again and again by long work on bytes that others sent, so that it ends when its time is over or nobody waits
 * for it any more.
 */
@FunctionalInterface
public interface StopSignal {

    /** For work on what INVOXA wrote itself. */
    StopSignal NEVER = () -> {};

    /** @throws Stopped where the work is to end now */
    void check();

    /** Work was ended before it was done; nothing was changed. */
    final class Stopped extends RuntimeException {
        public Stopped() {
            super("stopped before it was done", null, false, false);
        }
    }
}
