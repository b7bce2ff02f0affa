package invoxa.storage.mongo;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import invoxa.storage.Cursor;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Page;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import invoxa.storage.mongo.bson.KeyValues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The documents of one kind in their collection. */
final class MongoDocuments<D> implements Documents<D> {

    private static final BsonDocument READ = shown(Fields.PARTITION, Fields.ID, Fields.VERSION, Fields.BODY);
    private static final BsonDocument LISTED =
            shown(Fields.PARTITION, Fields.ID, Fields.VERSION, Fields.BODY, Fields.KEYS);

    private final Kind<D> kind;
    private final MongoCollection<BsonDocument> collection;
    private final DocumentCodec<D> codec;
    private final Writes writes;
    private final Dialect dialect;
    private final Runnable onMessage;

    MongoDocuments(Kind<D> kind, MongoCollection<BsonDocument> collection, Dialect dialect, Runnable onMessage) {
        this.kind = kind;
        this.collection = collection;
        this.codec = new DocumentCodec<>(kind);
        this.writes = new Writes(kind, collection);
        this.dialect = dialect;
        this.onMessage = onMessage;
    }

    @Override
    public Stored<D> insert(Partition partition, String id, D content, List<OutboxMessage> messages) {
        writes.insert(codec.inserted(partition, id, content, messages, Writes.number()));
        announce(messages);
        return new Stored<>(partition, id, 1, content);
    }

    @Override
    public Optional<Stored<D>> find(Partition partition, String id) {
        var document =
                collection.find(Fields.byKey(partition, id)).projection(READ).first();
        return Optional.ofNullable(document).filter(MongoDocuments::isThere).map(codec::read);
    }

    @Override
    public List<Stored<D>> findAll(Partition partition, List<String> ids) {
        var keys = ids.stream().distinct().map(id -> Fields.key(partition, id)).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Stored<D>>();
        collection
                .find(new BsonDocument(Fields.KEY, new BsonDocument("$in", new BsonArray(keys))))
                .projection(READ)
                .forEach(document -> {
                    if (isThere(document)) {
                        found.add(codec.read(document));
                    }
                });
        return found;
    }

    @Override
    public Stored<D> replace(Stored<D> read, D content, List<OutboxMessage> messages) {
        long version = read.version() + 1;
        var fields = codec.content(read.id(), content)
                .append(Fields.VERSION, new BsonInt64(version))
                .append(Fields.WRITE, new BsonInt64(Writes.number()));
        var byKey = Fields.byKey(read.partition(), read.id());
        var written = fields.clone()
                .append(Fields.KEY, byKey.get(Fields.KEY))
                .append(Fields.PARTITION, new BsonString(read.partition().value()));
        var update = new BsonDocument("$set", fields);
        Outbox.add(update, messages, version);
        writes.update(byKey, read.version(), update, written);
        announce(messages);
        return new Stored<>(read.partition(), read.id(), version, content);
    }

    @Override
    public void delete(Stored<D> read) {
        var byKey = Fields.byKey(read.partition(), read.id());
        if (writes.delete(byKey, read.version())) {
            return;
        }
        // its messages wait: what remains of it keeps them until they are delivered
        var remains =
                new BsonDocument(Fields.VERSION, new BsonInt64(0)).append(Fields.WRITE, new BsonInt64(Writes.number()));
        if (!kind.uniqueKeys().isEmpty()) {
            remains.append(Fields.UNIQUE, codec.unbound(read.id()));
        }
        var update = new BsonDocument("$set", remains)
                .append("$unset", shown(Fields.ID, Fields.KEYS, Fields.WORDS, Fields.BODY));
        writes.update(byKey, read.version(), update, remains.clone().append(Fields.KEY, byKey.get(Fields.KEY)));
    }

    @Override
    public Page<Stored<D>> page(Partition partition, Query query) {
        requireSweep(query, false);
        return list(partition, query);
    }

    @Override
    public Page<Stored<D>> sweep(Query query) {
        requireSweep(query, true);
        return list(null, query);
    }

    @Override
    public long count(Partition partition, Query query) {
        return aggregate(partition, query, List.of(), List.of()).getFirst().count();
    }

    @Override
    public List<Group> aggregate(Partition partition, Query query, List<String> groupBy, List<String> sums) {
        requireSweep(query, false);
        for (String sum : sums) {
            if (kind.key(sum).type() != Kind.Key.Type.INTEGER) {
                throw new IllegalArgumentException(kind.name() + ": " + sum + " is no INTEGER key");
            }
        }
        var match = Conditions.all(Conditions.of(kind, partition, query));
        var rows = new ArrayList<Group>();
        for (var row : new Aggregation(match, fields(groupBy), fields(sums), dialect)
                .run(collection, IndexOrder.of(kind, query).index())) {
            var keys = new ArrayList<@Nullable Object>();
            for (int at = 0; at < groupBy.size(); at++) {
                keys.add(KeyValues.toJava(row.keys().get(Aggregation.key(at))));
            }
            rows.add(new Group(keys, row.count(), row.sums()));
        }
        if (rows.isEmpty() && groupBy.isEmpty()) {
            rows.add(new Group(List.of(), 0, Collections.nCopies(sums.size(), 0L)));
        }
        return rows;
    }

    private List<String> fields(List<String> keys) {
        return keys.stream().map(key -> Fields.keyField(kind.key(key).name())).toList();
    }

    @Override
    public String plan(Partition partition, Query query) {
        requireSweep(query, false);
        var order = IndexOrder.of(kind, query);
        return find(Conditions.of(kind, partition, query), order, query.limit())
                .explain(ExplainVerbosity.QUERY_PLANNER)
                .toJson();
    }

    private Page<Stored<D>> list(@Nullable Partition partition, Query query) {
        var order = IndexOrder.of(kind, query);
        var conditions = Conditions.of(kind, partition, query);
        var position = Cursor.position(kind, partition, query);
        var stretches = position == null ? List.of(List.<BsonDocument>of()) : order.behind(position);
        // a document that moves to a later stretch while they are read is listed where it was
        Map<BsonValue, BsonDocument> found = new LinkedHashMap<>();
        for (var stretch : stretches) {
            var parts = new ArrayList<>(conditions);
            parts.addAll(stretch);
            int missing = query.limit() + 1 - found.size();
            for (var document : find(parts, order, missing)) {
                found.putIfAbsent(document.get(Fields.KEY), document);
            }
            if (found.size() > query.limit()) {
                break;
            }
        }
        var documents = List.copyOf(found.values());
        boolean more = documents.size() > query.limit();
        var shown = more ? documents.subList(0, query.limit()) : documents;
        var next = more ? Cursor.behind(kind, partition, query, order.position(shown.getLast())) : null;
        return new Page<>(shown.stream().map(codec::read).toList(), next);
    }

    private FindIterable<BsonDocument> find(List<BsonDocument> parts, IndexOrder order, int limit) {
        return collection
                .find(Conditions.all(parts))
                .projection(LISTED)
                .sort(order.sort())
                .hint(order.index())
                .limit(limit);
    }

    private void requireSweep(Query query, boolean sweep) {
        if (kind.index(query.index()).sweep() != sweep) {
            throw new IllegalArgumentException(
                    kind.name() + ": " + query.index() + (sweep ? " is no sweep index" : " is a sweep index"));
        }
        if (sweep && query.text() != null) {
            throw new IllegalArgumentException("a sweep searches no text");
        }
    }

    private void announce(List<OutboxMessage> messages) {
        if (!messages.isEmpty()) {
            onMessage.run();
        }
    }

    private static boolean isThere(BsonDocument document) {
        return document.getInt64(Fields.VERSION).getValue() > 0;
    }

    private static BsonDocument shown(String... fields) {
        var shown = new BsonDocument();
        for (String field : fields) {
            shown.append(field, new BsonInt32(1));
        }
        return shown;
    }
}
