package invoxa.storage.mongo;

import invoxa.storage.Documents;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.util.List;
import java.util.Optional;

/** Documents whose callers are told in the store's own words where no server answers. */
record AnsweredDocuments<D>(Documents<D> documents) implements Documents<D> {

    @Override
    public Stored<D> insert(Partition partition, String id, D content, List<OutboxMessage> messages) {
        return Failures.answered(() -> documents.insert(partition, id, content, messages));
    }

    @Override
    public Optional<Stored<D>> find(Partition partition, String id) {
        return Failures.answered(() -> documents.find(partition, id));
    }

    @Override
    public List<Stored<D>> findAll(Partition partition, List<String> ids) {
        return Failures.answered(() -> documents.findAll(partition, ids));
    }

    @Override
    public Stored<D> replace(Stored<D> read, D content, List<OutboxMessage> messages) {
        return Failures.answered(() -> documents.replace(read, content, messages));
    }

    @Override
    public void delete(Stored<D> read) {
        Failures.answering(() -> documents.delete(read));
    }

    @Override
    public Page<Stored<D>> page(Partition partition, Query query) {
        return Failures.answered(() -> documents.page(partition, query));
    }

    @Override
    public long count(Partition partition, Query query) {
        return Failures.answered(() -> documents.count(partition, query));
    }

    @Override
    public List<Group> aggregate(Partition partition, Query query, List<String> groupBy, List<String> sums) {
        return Failures.answered(() -> documents.aggregate(partition, query, groupBy, sums));
    }

    @Override
    public Page<Stored<D>> sweep(Query query) {
        return Failures.answered(() -> documents.sweep(query));
    }

    @Override
    public String plan(Partition partition, Query query) {
        return Failures.answered(() -> documents.plan(partition, query));
    }
}
