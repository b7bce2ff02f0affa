package invoxa.storage.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.StaleVersion;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;

/**
 * The writing commands, each with one outcome however often it has to be sent.
 *
 * <p>Where the answer to a command is lost, the command is sent again. What it then finds may be its own effect: each
 * write leaves its random number in the document, and a write that finds that number is done. Where the outcome cannot
 * be known (another write came in between), the failure goes to the caller rather than a wrong answer.
 */
final class Writes {

    private static final int ATTEMPTS = 4;
    private static final long PAUSE_MS = 50;

    private final Kind<?> kind;
    private final MongoCollection<BsonDocument> collection;

    Writes(Kind<?> kind, MongoCollection<BsonDocument> collection) {
        this.kind = kind;
        this.collection = collection;
    }

    static long number() {
        return ThreadLocalRandom.current().nextLong();
    }

    void insert(BsonDocument document) {
        MongoException lost = null;
        for (int attempt = 1; ; attempt++) {
            try {
                collection.insertOne(document);
                return;
            } catch (MongoException e) {
                if (Failures.isUncertain(e)) {
                    lost = retry(e, attempt);
                } else if (!Failures.isDuplicate(e)) {
                    throw e;
                } else if (lost != null && isOwn(document)) {
                    return;
                } else if (buried(document)) {
                    return;
                } else {
                    refuse(document, e, lost, attempt);
                }
            }
        }
    }

    /** Applies an update to the document of this key and version; the update gives the document the write's number. */
    void update(BsonDocument byKey, long version, BsonDocument update, BsonDocument written) {
        var filter = byKey.clone().append(Fields.VERSION, new BsonInt64(version));
        MongoException lost = null;
        for (int attempt = 1; ; attempt++) {
            try {
                if (collection.updateOne(filter, update).getMatchedCount() == 1) {
                    return;
                }
                if (lost != null && isOwn(written)) {
                    return;
                }
                throw stale(byKey, version, lost);
            } catch (MongoException e) {
                if (Failures.isUncertain(e)) {
                    lost = retry(e, attempt);
                } else if (Failures.isDuplicate(e)) {
                    refuse(written, e, lost, attempt);
                } else {
                    throw e;
                }
            }
        }
    }

    /** Deletes the document if its outbox is empty; false where it is not of that version, or has messages. */
    boolean delete(BsonDocument byKey, long version) {
        var filter = byKey.clone()
                .append(Fields.VERSION, new BsonInt64(version))
                .append(Fields.OUTBOX, new BsonDocument("$exists", org.bson.BsonBoolean.FALSE));
        MongoException lost = null;
        for (int attempt = 1; ; attempt++) {
            try {
                boolean deleted = collection.deleteOne(filter).getDeletedCount() == 1;
                return deleted || lost != null && collection.find(byKey).first() == null;
            } catch (MongoException e) {
                if (!Failures.isUncertain(e)) {
                    throw e;
                }
                lost = retry(e, attempt);
            }
        }
    }

    /** A document inserted where one was deleted whose messages still wait: it takes them over. */
    private boolean buried(BsonDocument document) {
        var byKey = new BsonDocument(Fields.KEY, document.get(Fields.KEY));
        var remains = collection.find(byKey).first();
        if (remains == null || remains.getInt64(Fields.VERSION).getValue() != 0) {
            return false;
        }
        var update = Outbox.inherit(document, remains.getDocument(Fields.OUTBOX));
        byKey.append(Fields.VERSION, new BsonInt64(0))
                .append(Fields.MESSAGE_COUNT, remains.getDocument(Fields.OUTBOX).get("n"));
        return collection.updateOne(byKey, update).getMatchedCount() == 1 || buried(document);
    }

    /**
     * Whether the document as it is now was left by this very write. The question is a write itself, so that the answer
     * comes after a majority has what it speaks of.
     */
    private boolean isOwn(BsonDocument written) {
        var own = new BsonDocument(Fields.KEY, written.get(Fields.KEY)).append(Fields.WRITE, written.get(Fields.WRITE));
        var same = new BsonDocument("$set", new BsonDocument(Fields.WRITE, written.get(Fields.WRITE)));
        return collection.updateOne(own, same).getMatchedCount() == 1;
    }

    private RuntimeException stale(BsonDocument byKey, long version, @Nullable MongoException lost) {
        if (lost != null) {
            var now = collection.find(byKey).first();
            if (now == null || now.getInt64(Fields.VERSION).getValue() != version + 1) {
                return lost;
            }
        }
        return new StaleVersion(kind.name(), byKey.getString(Fields.KEY).getValue());
    }

    /** Throws what a duplicate key means; returns where the holder of the key is gone by now. */
    private void refuse(BsonDocument written, MongoException duplicate, @Nullable MongoException lost, int attempt) {
        boolean inserting = written.getInt64(Fields.VERSION).getValue() == 1;
        if (inserting) {
            var holder = collection
                    .find(new BsonDocument(Fields.KEY, written.get(Fields.KEY)))
                    .first();
            if (holder != null) {
                // what was ours may have been replaced since
                throw lost != null && holder.getInt64(Fields.VERSION).getValue() != 1
                        ? lost
                        : new DuplicateKey(kind.name(), DuplicateKey.ID);
            }
        }
        for (var unique : kind.uniqueKeys()) {
            if (Failures.names(duplicate, Indexes.name(unique)) || isTaken(unique, written)) {
                throw new DuplicateKey(kind.name(), unique.name());
            }
        }
        retry(duplicate, attempt);
    }

    private boolean isTaken(Kind.UniqueKey unique, BsonDocument written) {
        var field = Fields.uniqueField(unique.name());
        var value = written.getDocument(Fields.UNIQUE).get(unique.name());
        var holder = collection
                .find(new BsonDocument(Fields.PARTITION, written.get(Fields.PARTITION)).append(field, value))
                .projection(new BsonDocument(Fields.KEY, new org.bson.BsonInt32(1)))
                .first();
        return holder != null && !holder.getString(Fields.KEY).equals(written.getString(Fields.KEY));
    }

    private static MongoException retry(MongoException failure, int attempt) {
        if (attempt == ATTEMPTS) {
            throw failure;
        }
        try {
            Thread.sleep(PAUSE_MS << attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
        return failure;
    }
}
