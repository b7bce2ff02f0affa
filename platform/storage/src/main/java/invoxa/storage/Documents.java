package invoxa.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one kind. Each call is one atomic step, durable when it returns; there is no transaction over two.
 */
public interface Documents<D> {

    /**
     * Adds a document, its messages with it.
     *
     * @throws DuplicateKey where the id, or a unique key, is taken in the partition
     */
    Stored<D> insert(Partition partition, String id, D content, List<OutboxMessage> messages);

    default Stored<D> insert(Partition partition, String id, D content) {
        return insert(partition, id, content, List.of());
    }

    /**
     * Adds a document, its messages with it, unless there is one with this id: for a step that may be done again after
     * a crash, with the id that it had the first time.
     *
     * @return the document as it now is: the new one, or the one that is there
     * @throws DuplicateKey where a unique key is taken by another document
     */
    default Stored<D> insertOnce(Partition partition, String id, D content, List<OutboxMessage> messages) {
        try {
            return insert(partition, id, content, messages);
        } catch (DuplicateKey e) {
            var there = find(partition, id);
            if (there.isEmpty()) {
                throw e;
            }
            return there.get();
        }
    }

    default Stored<D> insertOnce(Partition partition, String id, D content) {
        return insertOnce(partition, id, content, List.of());
    }

    Optional<Stored<D>> find(Partition partition, String id);

    /** The documents with these ids that exist, in no particular order. */
    List<Stored<D>> findAll(Partition partition, List<String> ids);

    /**
     * Replaces a document if it is still the one that was read, and adds messages to its outbox in the same step.
     *
     * @throws StaleVersion where it was replaced or deleted since; nothing is changed
     * @throws DuplicateKey where a unique key is taken by another document
     */
    Stored<D> replace(Stored<D> read, D content, List<OutboxMessage> messages);

    default Stored<D> replace(Stored<D> read, D content) {
        return replace(read, content, List.of());
    }

    /**
     * Like {@link #replace}, but adds a document that was {@linkplain Stored#never never stored}.
     *
     * @throws StaleVersion where it was stored, replaced or deleted since it was read
     */
    default Stored<D> save(Stored<D> read, D content) {
        if (!read.isNever()) {
            return replace(read, content);
        }
        try {
            return insert(read.partition(), read.id(), content);
        } catch (DuplicateKey e) {
            if (!e.key().equals(DuplicateKey.ID)) {
                throw e;
            }
            throw new StaleVersion("document", read.id());
        }
    }

    /**
     * Deletes a document if it is still the one that was read. Its messages that still wait are delivered nonetheless.
     *
     * @throws StaleVersion where it was replaced or deleted since
     */
    void delete(Stored<D> read);

    /**
     * One page of what the query finds.
     *
     * @throws invoxa.kernel.Refused 400 {@code invalid-cursor} where the cursor is not one that this query gave
     */
    Page<Stored<D>> page(Partition partition, Query query);

    /** How many documents the query's conditions find; order, limit and cursor do not matter. */
    long count(Partition partition, Query query);

    /**
     * Counts and sums over what the query's conditions find, one row for each combination of the grouping keys.
     *
     * @param groupBy declared keys, none for one row over all
     * @param sums declared INTEGER keys; an absent value counts as 0
     */
    List<Group> aggregate(Partition partition, Query query, List<String> groupBy, List<String> sums);

    /**
     * Like {@link #page} over all partitions: for machinery that works for every organization, such as a scheduler or
     * the completion of what a crash left half-done. Never for answering a request.
     *
     * @param query by an index declared with {@link Kind.Builder#sweepIndex}, without text
     */
    Page<Stored<D>> sweep(Query query);

    /** How the engine would run the query, in the engine's own words; for tests and for people who tune. */
    String plan(Partition partition, Query query);

    /**
     * Reads, decides, replaces; and again from the start where another was faster.
     *
     * @param decision gives what the document becomes, or null to leave it as it is; may run several times
     * @return the document as it now is, or empty where there is none
     */
    default Optional<Stored<D>> change(Partition partition, String id, Function<D, @Nullable Change<D>> decision) {
        for (int attempt = 0; ; attempt++) {
            var read = find(partition, id);
            if (read.isEmpty()) {
                return read;
            }
            var change = decision.apply(read.get().content());
            if (change == null) {
                return read;
            }
            try {
                return Optional.of(replace(read.get(), change.content(), change.messages()));
            } catch (StaleVersion e) {
                Contention.pause(attempt, e);
            }
        }
    }

    /** What a document becomes, and what the world is told of it. */
    record Change<D>(D content, List<OutboxMessage> messages) {
        public static <D> Change<D> to(D content, OutboxMessage... messages) {
            return new Change<>(content, List.of(messages));
        }
    }

    /** One row of {@link #aggregate}: the grouping keys' values (null where absent), the count, the sums in order. */
    record Group(List<@Nullable Object> keys, long count, List<Long> sums) {}
}
