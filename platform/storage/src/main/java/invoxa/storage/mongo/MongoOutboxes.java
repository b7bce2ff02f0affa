package invoxa.storage.mongo;

import invoxa.storage.Outboxes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The outboxes of several kinds, each in its collection. */
final class MongoOutboxes implements Outboxes {

    private final Supplier<List<MongoOutbox>> kinds;
    private final Consumer<Runnable> listeners;

    MongoOutboxes(Supplier<List<MongoOutbox>> kinds, Consumer<Runnable> listeners) {
        this.kinds = kinds;
        this.listeners = listeners;
    }

    @Override
    public List<Waiting> claim(Instant now, Duration lease, int limit) {
        if (lease.toMillis() < 1) {
            throw new IllegalArgumentException("a lease lasts at least a millisecond, not " + lease);
        }
        record Candidate(MongoOutbox outbox, MongoOutbox.Due due) {}
        var candidates = new ArrayList<Candidate>();
        for (var outbox : kinds.get()) {
            outbox.due(now, limit).forEach(due -> candidates.add(new Candidate(outbox, due)));
        }
        candidates.sort(Comparator.comparing(candidate -> candidate.due().since()));
        var claimed = new ArrayList<Waiting>();
        for (var candidate : candidates) {
            if (claimed.size() == limit) {
                break;
            }
            var waiting = candidate.outbox().claim(candidate.due(), now.plus(lease));
            if (waiting != null) {
                claimed.add(waiting);
            }
        }
        return claimed;
    }

    @Override
    public void delivered(Waiting claimed, Set<String> messageIds) {
        of(claimed).delivered(claimed, messageIds);
    }

    @Override
    public void postpone(Waiting claimed, Instant next, String error) {
        of(claimed).postpone(claimed, next, error);
    }

    @Override
    public Backlog backlog() {
        long messages = 0;
        long failed = 0;
        Instant oldest = null;
        for (var outbox : kinds.get()) {
            var backlog = outbox.backlog();
            messages += backlog.messages();
            failed += backlog.documentsThatFailed();
            oldest = earlier(oldest, backlog.oldest());
        }
        return new Backlog(messages, failed, oldest);
    }

    @Override
    public List<Waiting> stuck(int limit) {
        return kinds.get().stream()
                .flatMap(outbox -> outbox.stuck(limit).stream())
                .sorted(Comparator.comparingInt(Waiting::attempts).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public void retryNow() {
        kinds.get().forEach(MongoOutbox::retryNow);
    }

    @Override
    public void onMessage(Runnable wakeUp) {
        listeners.accept(wakeUp);
    }

    private MongoOutbox of(Waiting claimed) {
        return kinds.get().stream()
                .filter(outbox -> outbox.kind().equals(claimed.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no outbox of " + claimed.kind()));
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }
}
