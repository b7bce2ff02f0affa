package invoxa.messaging.task;

import invoxa.kernel.Ids;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leases of a service's nodes: a document each, in the store that the nodes share. */
public final class Leases {

    private final Documents<Held> documents;
    private final Clock clock;
    private final String holder = Ids.next("node");

    /** @param service the name of the service, such as {@code invoice} */
    public Leases(String service, DocumentStore store, Clock clock) {
        this.documents =
                store.documents(Kind.of(service + ".leases", Held.class).build());
        this.clock = clock;
    }

    /** The lease, or nothing where somebody has it, or it was given back less than the pause ago. */
    public Optional<Lease> acquire(String name, Duration length, Duration pause) {
        var partition = Partition.own(name);
        var now = clock.instant();
        var wanted = new Held(holder, now.plus(length), length, null);
        try {
            var found = documents.find(partition, name);
            if (found.isEmpty()) {
                return lease(documents.insert(partition, name, wanted));
            }
            var before = found.get().content();
            return before.isFree(now, pause)
                    ? lease(documents.replace(found.get(), wanted.endedBefore(before)))
                    : Optional.empty();
        } catch (DuplicateKey | StaleVersion e) {
            return Optional.empty();
        }
    }

    private Optional<Lease> lease(Stored<Held> held) {
        return Optional.of(new Lease(documents, clock, held.content().length(), held));
    }

    /**
     * @param until when it ends if nothing more is heard of the holder
     * @param length how long it was taken for; a longer rest means that a clock was wrong, and counts as none
     * @param ended when it was last given back
     */
    record Held(
            String holder,
            Instant until,
            Duration length,
            @Nullable Instant ended) {

        boolean isFree(Instant now, Duration pause) {
            boolean runs = now.isBefore(until) && !now.plus(length).isBefore(until);
            boolean pauses = ended != null && now.isBefore(ended.plus(pause)) && !now.isBefore(ended);
            return !runs && !pauses;
        }

        Held endedBefore(Held before) {
            return new Held(holder, until, length, before.ended());
        }
    }
}
