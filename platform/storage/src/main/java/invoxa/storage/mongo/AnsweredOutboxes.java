package invoxa.storage.mongo;

import invoxa.storage.Outboxes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Outboxes whose callers are told in the store's own words where no server answers. */
record AnsweredOutboxes(Outboxes outboxes) implements Outboxes {

    @Override
    public List<Waiting> claim(Instant now, Duration lease, int limit) {
        return Failures.answered(() -> outboxes.claim(now, lease, limit));
    }

    @Override
    public void delivered(Waiting claimed, Set<String> messageIds) {
        Failures.answering(() -> outboxes.delivered(claimed, messageIds));
    }

    @Override
    public void postpone(Waiting claimed, Instant next, String error) {
        Failures.answering(() -> outboxes.postpone(claimed, next, error));
    }

    @Override
    public Backlog backlog() {
        return Failures.answered(outboxes::backlog);
    }

    @Override
    public List<Waiting> stuck(int limit) {
        return Failures.answered(() -> outboxes.stuck(limit));
    }

    @Override
    public void retryNow() {
        Failures.answering(outboxes::retryNow);
    }

    @Override
    public void onMessage(Runnable wakeUp) {
        outboxes.onMessage(wakeUp);
    }
}
