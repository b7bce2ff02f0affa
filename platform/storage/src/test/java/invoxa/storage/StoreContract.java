package invoxa.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The things with which the contract is tried, in two organizations. */
abstract class StoreContract {

    protected static final Partition ACME = new Partition("org_acme");
    protected static final Partition OTHER = new Partition("org_other");

    record Thing(String name, String state, Long amount, String due, List<String> texts) {
        static Thing named(String name) {
            return new Thing(name, null, null, null, List.of());
        }

        static Thing worth(long amount) {
            return new Thing("thing", "open", amount, null, List.of());
        }

        static Thing saying(String... texts) {
            return new Thing("thing", "open", 1L, null, List.of(texts));
        }

        Thing plus(long more) {
            return new Thing(name, state, amount + more, due, texts);
        }
    }

    static final Kind<Thing> THINGS = Kind.of("test.things", Thing.class)
            .text("name", Thing::name)
            .text("state", Thing::state)
            .text("due", Thing::due)
            .integer("amount", Thing::amount)
            .index("id")
            .index("name", "name")
            .index("state", "state", "due", "amount")
            .index("due", "due", "amount")
            .index("amount", "amount")
            .sweepIndex("everywhere", "due", "amount")
            .searchable(Thing::texts)
            .build();

    protected DocumentStore store;
    protected Documents<Thing> things;

    protected abstract DocumentStore open();

    @BeforeEach
    void openStore() {
        store = open();
        things = store.documents(THINGS);
    }

    @AfterEach
    void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    void reopen() {
        store.close();
        openStore();
    }

    /** By code point, as the store must; String's own order is by UTF-16 unit. */
    static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    /** Runs these at once, each on a virtual thread, and gives what they gave; throws what the first throws. */
    static <T> List<T> atOnce(List<? extends Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(tasks);
            var results = new java.util.ArrayList<T>();
            for (var one : all) {
                results.add(one.get());
            }
            return results;
        }
    }

    Thing thing(String id) {
        return things.find(ACME, id).map(Stored::content).orElseThrow();
    }

    static boolean same(Object left, Object right) {
        return Objects.equals(left, right);
    }
}
