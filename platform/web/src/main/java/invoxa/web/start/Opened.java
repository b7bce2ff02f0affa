package invoxa.web.start;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a start has opened so far, to be closed in the reverse order: where the start fails, and at the end. */
public final class Opened implements AutoCloseable {

    private final Deque<Runnable> ends = new ArrayDeque<>();

    /** Remembers how something is closed that was opened just now. */
    public void add(Runnable end) {
        ends.push(end);
    }

    @Override
    public void close() {
        for (var end = ends.poll(); end != null; end = ends.poll()) {
            end.run();
        }
    }
}
