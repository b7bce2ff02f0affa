package invoxa.testing;

import invoxa.messaging.Event;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Outboxes;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real store that remembers which kinds were asked for, and what was put into outboxes, whoever hears it. */
final class WatchedStore implements DocumentStore {

    private final DocumentStore real;
    private final Map<String, Kind<?>> kinds = new ConcurrentHashMap<>();
    private final List<OutboxMessage> told = new CopyOnWriteArrayList<>();

    WatchedStore(DocumentStore real) {
        this.real = real;
    }

    Collection<Kind<?>> kinds() {
        return List.copyOf(kinds.values());
    }

    List<Event> told() {
        return told.stream()
                .map(message -> Event.parse(message.body().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public <D> Documents<D> documents(Kind<D> kind) {
        kinds.put(kind.name(), kind);
        var documents = real.documents(kind);
        return new Documents<>() {
            @Override
            public Stored<D> insert(Partition partition, String id, D content, List<OutboxMessage> messages) {
                var stored = documents.insert(partition, id, content, messages);
                told.addAll(messages);
                return stored;
            }

            @Override
            public Stored<D> replace(Stored<D> read, D content, List<OutboxMessage> messages) {
                var stored = documents.replace(read, content, messages);
                told.addAll(messages);
                return stored;
            }

            @Override
            public Optional<Stored<D>> find(Partition partition, String id) {
                return documents.find(partition, id);
            }

            @Override
            public List<Stored<D>> findAll(Partition partition, List<String> ids) {
                return documents.findAll(partition, ids);
            }

            @Override
            public void delete(Stored<D> read) {
                documents.delete(read);
            }

            @Override
            public Page<Stored<D>> page(Partition partition, Query query) {
                return documents.page(partition, query);
            }

            @Override
            public long count(Partition partition, Query query) {
                return documents.count(partition, query);
            }

            @Override
            public List<Group> aggregate(Partition partition, Query query, List<String> groupBy, List<String> sums) {
                return documents.aggregate(partition, query, groupBy, sums);
            }

            @Override
            public Page<Stored<D>> sweep(Query query) {
                return documents.sweep(query);
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
