package invoxa.messaging;

import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Documents.Change;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import java.time.Clock;

/** A tiny invoice service: its documents count, and each step of the count is told to the world. */
final class Counting {

    /** What is told. */
    record Counted(int number) {}

    private record Counter(int count) {}

    static final EventType<Counted> COUNTED = new EventType<>("invoxa.invoice.counted.v1", Counted.class);
    static final OrganizationId ACME = new OrganizationId(Ids.derived("org", "acme"));
    private static final Kind<Counter> COUNTERS =
            Kind.of("invoice.counters", Counter.class).build();

    private final Documents<Counter> counters;
    private final Clock clock;

    Counting(DocumentStore store, Clock clock) {
        this.counters = store.documents(COUNTERS);
        this.clock = clock;
    }

    /** The next number of this document. */
    int count(String id) {
        return count(ACME, id);
    }

    int count(OrganizationId organization, String id) {
        var partition = Partition.of(organization);
        var counted = counters.change(partition, id, before -> {
            int next = before.count() + 1;
            return Change.to(
                    new Counter(next), Event.of(COUNTED, organization, id, clock.instant(), new Counted(next)));
        });
        if (counted.isPresent()) {
            return counted.get().content().count();
        }
        var first = Event.of(COUNTED, organization, id, clock.instant(), new Counted(1));
        counters.insert(partition, id, new Counter(1), java.util.List.of(first));
        return 1;
    }

    int countOf(String id) {
        return counters.find(Partition.of(ACME), id)
                .map(counter -> counter.content().count())
                .orElse(0);
    }
}
