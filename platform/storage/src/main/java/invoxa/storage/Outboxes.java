package invoxa.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages that wait in documents, over all partitions; used by whoever delivers them.
 *
 * <p>A claim is a lease: while it runs, no other claims the same document, so that the messages of one document are
 * delivered in the order in which they were written. Who claims and dies is followed by the next when the lease ends.
 */
public interface Outboxes {

    /**
     * Documents with messages that are due, claimed until {@code now + lease}, the longest waiting first.
     *
     * @param lease at least a millisecond
     */
    List<Waiting> claim(Instant now, Duration lease, int limit);

    /**
     * Takes delivered messages out of the document and ends the claim; what remains, and what was added since, is due
     * at once, unless the claim has ended and another has begun: then that one stands. With no messages it only gives
     * the claim back.
     */
    void delivered(Waiting claimed, Set<String> messageIds);

    /** Ends the claim; what waits is due at {@code next}. Does nothing where another claim has begun since. */
    void postpone(Waiting claimed, Instant next, String error);

    /** What waits now. */
    Backlog backlog();

    /** Documents whose delivery has failed at least once, the most attempts first. */
    List<Waiting> stuck(int limit);

    /** Makes everything due now that waits for a later attempt, for a person who has mended the cause. */
    void retryNow();

    /** Runs this after each commit that adds a message, on the committing thread: a wake-up call, so keep it short. */
    void onMessage(Runnable wakeUp);

    /**
     * A document's waiting messages, oldest first.
     *
     * @param attempts how often delivery was postponed since the last success
     * @param since when the oldest of the messages was written
     * @param due when the claim ends, by which the store knows the claim again; of {@link #stuck}, when the next
     *     attempt
     *     is due
     */
    record Waiting(
            String kind,
            Partition partition,
            String documentId,
            List<OutboxMessage> messages,
            int attempts,
            Instant since,
            Instant due,
            @Nullable String lastError) {}

    /** How many messages wait, and since when the oldest does (null where none waits). */
    record Backlog(
            long messages,
            long documentsThatFailed,
            @Nullable Instant oldest) {}
}
