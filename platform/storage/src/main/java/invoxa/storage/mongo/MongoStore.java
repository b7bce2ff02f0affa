package invoxa.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Outboxes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The document store in a MongoDB database.
 *
 * <p>Every write is acknowledged by a majority of the replica set and journaled, every read asks the primary, whatever
 * the URI says. A sharded cluster shards each collection by {@code {p: 1}}, the partition.
 */
public final class MongoStore implements DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(MongoStore.class);

    /** What the store keeps for itself; no kind has such a name. */
    private static final String KINDS = "_kinds";

    private static final String CHECKS = "_checks";

    private record Listener(String kindPrefix, Runnable wakeUp) {}

    private final MongoClient client;
    private final MongoDatabase database;
    private final Dialect dialect;
    private final Map<String, Documents<?>> opened = new ConcurrentHashMap<>();
    private final Map<String, MongoOutbox> outboxes = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private MongoStore(MongoClient client, String database) {
        this.client = client;
        this.database = client.getDatabase(database)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadPreference(ReadPreference.primary());
        this.dialect = new Dialect(this.database);
    }

    /**
     * Opens the database that the URI names. Does not wait for the server: {@link #check} tells whether it is there.
     *
     * @param uri a MongoDB connection string with a database, such as {@code mongodb://host:27017/invoxa}; its options
     *     win over the store's time limits
     */
    public static MongoStore open(String uri) {
        var connection = new ConnectionString(uri);
        if (connection.getDatabase() == null) {
            throw new IllegalArgumentException("the MongoDB URI names no database: end it with /NAME");
        }
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                // one that hangs is found out twice as fast as by default, and what waits for it is let go
                .applyToServerSettings(server -> server.heartbeatFrequency(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxWaitTime(10, TimeUnit.SECONDS))
                .applyConnectionString(connection)
                .applicationName("invoxa")
                .build();
        return new MongoStore(MongoClients.create(settings), connection.getDatabase());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <D> Documents<D> documents(Kind<D> kind) {
        return (Documents<D>) opened.computeIfAbsent(kind.name(), name -> prepare(kind));
    }

    @Override
    public Outboxes outboxes(String kindPrefix) {
        for (String name : database.listCollectionNames()) {
            if (!name.startsWith("_")) {
                outbox(name);
            }
        }
        return new AnsweredOutboxes(new MongoOutboxes(
                () -> outboxes.values().stream()
                        .filter(outbox -> outbox.kind().startsWith(kindPrefix))
                        .toList(),
                wakeUp -> listeners.add(new Listener(kindPrefix, wakeUp))));
    }

    @Override
    public void check() {
        // a fixed number of documents, however many processes ask how often
        Upsert.set(collection(CHECKS), "check", new BsonDocument("at", new BsonInt64(System.currentTimeMillis())));
    }

    @Override
    public void close() {
        client.close();
    }

    private <D> Documents<D> prepare(Kind<D> kind) {
        var collection = collection(kind.name());
        var backfill = new Backfill<>(kind, collection, collection(KINDS));
        boolean changed = !backfill.isDone();
        if (changed) {
            backfill.run();
        }
        Indexes.make(kind, collection);
        if (changed) {
            backfill.done();
        }
        outbox(kind.name());
        return new AnsweredDocuments<>(new MongoDocuments<>(kind, collection, dialect, () -> wakeUp(kind.name())));
    }

    private void wakeUp(String kind) {
        for (var listener : listeners) {
            if (kind.startsWith(listener.kindPrefix())) {
                try {
                    listener.wakeUp().run();
                } catch (Throwable e) {
                    LOG.warn("a listener for messages of {} failed; what it was called for is stored", kind, e);
                }
            }
        }
    }

    private void outbox(String kind) {
        outboxes.computeIfAbsent(kind, name -> new MongoOutbox(name, collection(name), dialect));
    }

    private MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }
}
