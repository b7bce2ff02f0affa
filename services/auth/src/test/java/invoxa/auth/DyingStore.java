package invoxa.auth;

import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Outboxes;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A real store, seen by a process that dies: from the given write on nothing is written and nothing answered. Only
 * writes to the documents that a registration makes are counted.
 */
final class DyingStore implements DocumentStore {

    private static final Set<String> COUNTED = Set.of("auth.emails", "auth.users", "auth.organizations", "auth.teams");

    private final DocumentStore real;
    private final int lastWrite;
    private final boolean acknowledged;
    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean dead;

    /**
     * @param lastWrite how many writes still happen
     * @param acknowledged whether the process dies after the answer to the last of them, or just before it
     */
    DyingStore(DocumentStore real, int lastWrite, boolean acknowledged) {
        this.real = real;
        this.lastWrite = lastWrite;
        this.acknowledged = acknowledged;
    }

    static final class Died extends RuntimeException {
        Died() {
            super("the process is dead", null, false, false);
        }
    }

    private <T> T read(Supplier<T> step) {
        if (dead) {
            throw new Died();
        }
        return step.get();
    }

    private <T> T write(boolean counted, Supplier<T> step) {
        if (dead) {
            throw new Died();
        }
        if (!counted) {
            return step.get();
        }
        int number = writes.incrementAndGet();
        if (number > lastWrite) {
            dead = true;
            throw new Died();
        }
        var result = step.get();
        if (number == lastWrite && !acknowledged) {
            dead = true;
            throw new Died();
        }
        return result;
    }

    @Override
    public <D> Documents<D> documents(Kind<D> kind) {
        var documents = real.documents(kind);
        boolean counted = COUNTED.contains(kind.name());
        return new Documents<>() {
            @Override
            public Stored<D> insert(Partition partition, String id, D content, List<OutboxMessage> messages) {
                return write(counted, () -> documents.insert(partition, id, content, messages));
            }

            @Override
            public Optional<Stored<D>> find(Partition partition, String id) {
                return read(() -> documents.find(partition, id));
            }

            @Override
            public List<Stored<D>> findAll(Partition partition, List<String> ids) {
                return read(() -> documents.findAll(partition, ids));
            }

            @Override
            public Stored<D> replace(Stored<D> read, D content, List<OutboxMessage> messages) {
                return write(counted, () -> documents.replace(read, content, messages));
            }

            @Override
            public void delete(Stored<D> read) {
                write(counted, () -> {
                    documents.delete(read);
                    return read;
                });
            }

            @Override
            public Page<Stored<D>> page(Partition partition, Query query) {
                return read(() -> documents.page(partition, query));
            }

            @Override
            public long count(Partition partition, Query query) {
                return read(() -> documents.count(partition, query));
            }

            @Override
            public List<Group> aggregate(Partition partition, Query query, List<String> groupBy, List<String> sums) {
                return read(() -> documents.aggregate(partition, query, groupBy, sums));
            }

            @Override
            public Page<Stored<D>> sweep(Query query) {
                return read(() -> documents.sweep(query));
            }

            @Override
            public String plan(Partition partition, Query query) {
                return read(() -> documents.plan(partition, query));
            }
        };
    }

    @Override
    public Outboxes outboxes(String kindPrefix) {
        return real.outboxes(kindPrefix);
    }

    @Override
    public void check() {
        read(() -> true);
    }

    @Override
    public void close() {
        real.close();
    }
}
