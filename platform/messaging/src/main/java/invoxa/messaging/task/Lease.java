package invoxa.messaging.task;

import invoxa.storage.Documents;
import invoxa.storage.Page;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The right to do something that one node at a time should do, for a while.
 *
 * <p>It is fenced by the version of its document: extending and giving back fail once somebody else has taken it. It
 * cannot stop a holder that sleeps through its end (a paused process) from going on when it wakes. Therefore what is
 * done under a lease must be safe when two do it at once; the lease only makes that rare.
 */
public final class Lease implements AutoCloseable {

    private final Documents<Leases.Held> documents;
    private final Clock clock;
    private final Duration length;
    private @Nullable Stored<Leases.Held> held;

    Lease(Documents<Leases.Held> documents, Clock clock, Duration length, Stored<Leases.Held> held) {
        this.documents = documents;
        this.clock = clock;
        this.length = length;
        this.held = held;
    }

    /** Whether it still runs, by this node's clock; ask between the steps of a long task and stop where it does not. */
    public synchronized boolean isHeld() {
        return held != null && held.content().until().isAfter(clock.instant());
    }

    /**
     * Takes each item of a listing in turn, as long as it is held. What a step cannot do it has to swallow, so that
     * those behind are not kept from their turn.
     *
     * @param pages gives the page behind a cursor; null for the first
     */
    public <T> void each(Function<@Nullable String, Page<T>> pages, Consumer<? super T> step) {
        @Nullable String cursor = null;
        do {
            var page = pages.apply(cursor);
            for (var item : page.items()) {
                if (!isHeld()) {
                    return;
                }
                step.accept(item);
            }
            cursor = page.next();
        } while (cursor != null);
    }

    /** Lets it run for its full length from now; false where somebody else has it. */
    synchronized boolean extend() {
        var now = clock.instant();
        return replace(now.plus(length), null);
    }

    /** Gives it back, so that the next need not wait for its end. Does nothing where somebody else has it. */
    @Override
    public synchronized void close() {
        var now = clock.instant();
        replace(now, now);
        held = null;
    }

    private boolean replace(Instant until, @Nullable Instant ended) {
        if (held == null) {
            return false;
        }
        var before = held.content();
        var after = new Leases.Held(before.holder(), until, length, ended == null ? before.ended() : ended);
        try {
            held = documents.replace(held, after);
            return true;
        } catch (StaleVersion e) {
            held = null;
            return false;
        }
    }
}
