package invoxa.messaging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The events of one document on their way to one subscriber: one after the other, up to the first that fails. */
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Set<Posting> brought = new HashSet<>();
    private final Thread thread;
    private @Nullable Failure failure;

    /** An event, and its JSON as it was written. */
    @SuppressWarnings("ArrayRecordComponent")
    record Posting(Event event, byte[] json) {}

    private Lane(Courier courier, String target, List<Posting> postings, BooleanSupplier over) {
        this.thread = Thread.ofVirtual().name("to-" + target).unstarted(() -> run(courier, target, postings, over));
    }

    /** @param over asked before each event whether to leave the rest to the next round */
    static Lane start(Courier courier, String target, List<Posting> postings, BooleanSupplier over) {
        var lane = new Lane(courier, target, postings, over);
        lane.thread.start();
        return lane;
    }

    /** Waits for its end; where the wait is interrupted the lane is too. */
    void join() throws InterruptedException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            thread.join();
            Thread.currentThread().interrupt();
        }
    }

    /** After {@link #join}. */
    boolean hasBrought(Posting posting) {
        return brought.contains(posting);
    }

    /** After {@link #join}. */
    Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    private void run(Courier courier, String target, List<Posting> postings, BooleanSupplier over) {
        for (var posting : postings) {
            if (over.getAsBoolean()) {
                return;
            }
            failure = bring(courier, target, posting).orElse(null);
            if (failure != null) {
                return;
            }
            brought.add(posting);
        }
    }

    /** An end without a failure would pass for an event that nobody wants. */
    private static Optional<Failure> bring(Courier courier, String target, Posting posting) {
        try {
            return courier.bring(posting.event(), posting.json(), target);
        } catch (Throwable e) {
            LOG.error("An event could not be brought to {}", target, e);
            return Optional.of(new Failure(posting.event().id(), target, null, false, e.toString()));
        }
    }
}
