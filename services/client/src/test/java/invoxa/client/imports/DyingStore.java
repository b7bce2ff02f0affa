package invoxa.client.imports;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A real store, seen by a process that dies: so many writes happen, then nothing is read, written or answered any more.
 */
final class DyingStore implements DocumentStore {

    private final DocumentStore real;
    private final AtomicInteger left;

    DyingStore(DocumentStore real, int writes) {
        this.real = real;
        this.left = new AtomicInteger(writes);
    }

    static final class Died extends RuntimeException {
        Died() {
            super("the process is dead", null, false, false);
        }
    }

    boolean isDead() {
        return left.get() < 0;
    }

    private <T> T read(Supplier<T> step) {
        if (isDead()) {
            throw new Died();
        }
        return step.get();
    }

    private <T> T write(Supplier<T> step) {
        if (left.decrementAndGet() < 0) {
            throw new Died();
        }
        return step.get();
    }

    @Override
    public <D> Documents<D> documents(Kind<D> kind) {
        var documents = real.documents(kind);
        return new Documents<>() {
            @Override
            public Stored<D> insert(Partition partition, String id, D content, List<OutboxMessage> messages) {
                return write(() -> documents.insert(partition, id, content, messages));
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
            public Stored<D> replace(Stored<D> before, D content, List<OutboxMessage> messages) {
                return write(() -> documents.replace(before, content, messages));
            }

            @Override
            public void delete(Stored<D> before) {
                write(() -> {
                    documents.delete(before);
                    return before;
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
                return documents.plan(partition, query);
            }
        };
    }

    @Override
    public Outboxes outboxes(String kindPrefix) {
        return real.outboxes(kindPrefix);
    }

    @Override
    public void check() {
        real.check();
    }

    @Override
    public void close() {
        real.close();
    }
}
