package invoxa.messaging;

import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which events a service has handled, by source and id, for 60 days; and which one is being handled right now. */
final class HandledEvents {

    static final Duration KEPT = Duration.ofDays(60);

    private final Documents<Received> documents;
    private final Clock clock;
    private final Duration lease;

    HandledEvents(String service, DocumentStore store, Clock clock, Duration lease) {
        this.documents = store.documents(Kind.of(service + ".inbox", Received.class)
                .integer("expires", received -> received.expires().toEpochMilli())
                .sweepIndex("byExpiry", "expires")
                .build());
        this.clock = clock;
        this.lease = lease;
    }

    /** What is to be done with an event that has arrived. */
    sealed interface Arrival {
        /** Handle it now, then {@link #handled}, or {@link #failed}. */
        record First(Stored<Received> claim) implements Arrival {}

        /** It is being handled already. */
        record InProgress() implements Arrival {}

        record Repeated() implements Arrival {}
    }

    Arrival arrived(Event event) {
        var partition = event.owner() == null ? Partition.own(key(event)) : Partition.of(event.owner());
        var now = clock.instant();
        var running = new Received(event.type(), null, now.plus(lease), now.plus(KEPT));
        try {
            var before = documents.find(partition, key(event));
            if (before.isEmpty()) {
                return new Arrival.First(documents.insert(partition, key(event), running));
            }
            var received = before.get().content();
            if (received.handled() != null) {
                return new Arrival.Repeated();
            }
            return received.isRunning(now, lease)
                    ? new Arrival.InProgress()
                    : new Arrival.First(documents.replace(before.get(), running));
        } catch (DuplicateKey | StaleVersion e) {
            return new Arrival.InProgress();
        }
    }

    void handled(Stored<Received> claim) {
        var now = clock.instant();
        var before = claim.content();
        try {
            documents.replace(claim, new Received(before.type(), now, before.leasedUntil(), now.plus(KEPT)));
        } catch (StaleVersion e) {
            // it took longer than the lease and somebody else began it too: whoever ends last remembers it
        }
    }

    /** Forgets the attempt, so that the next need not wait for the end of the lease. */
    void failed(Stored<Received> claim) {
        try {
            documents.delete(claim);
        } catch (StaleVersion e) {
            // somebody else handles it now
        }
    }

    /** Forgets what was handled more than 60 days ago. */
    void sweep() {
        var expired =
                Query.by("byExpiry").range("expires", null, clock.millis()).limit(500);
        for (var page = documents.sweep(expired); !page.items().isEmpty(); page = documents.sweep(expired)) {
            page.items().forEach(this::failed);
        }
    }

    private static String key(Event event) {
        return event.source() + "/" + event.id();
    }

    /**
     * @param handled when its handler was done; null while it runs
     * @param leasedUntil until when nobody else begins it
     */
    record Received(String type, @Nullable Instant handled, Instant leasedUntil, Instant expires) {

        /** A lease that runs longer than any can means that a clock was wrong, and counts as none. */
        boolean isRunning(Instant now, Duration lease) {
            return now.isBefore(leasedUntil) && !now.plus(lease).isBefore(leasedUntil);
        }
    }
}
