package invoxa.storage.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.result.UpdateResult;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Outboxes.Backlog;
import invoxa.storage.Outboxes.Waiting;
import invoxa.storage.Partition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * The outboxes of one kind's documents.
 *
 * <p>Each step is one operation on the fields of one outbox: it neither changes the document's version nor touches what
 * a replacement writes, so neither ever has to wait for the other.
 */
record MongoOutbox(String kind, MongoCollection<BsonDocument> collection, Dialect dialect) {

    private static final BsonInt64 AT_ONCE = new BsonInt64(0);
    private static final BsonInt32 YES = new BsonInt32(1);
    private static final BsonDocument SHOWN =
            new BsonDocument(Fields.PARTITION, YES).append(Fields.VERSION, YES).append(Fields.OUTBOX, YES);

    /** A document whose messages are due, as it was read. */
    record Due(BsonDocument document, long since) {}

    /** The documents that are due, first those that wait for the first time, then those whose next attempt has come. */
    List<Due> due(Instant now, int limit) {
        var due = new ArrayList<Due>();
        var until = new BsonInt64(now.toEpochMilli());
        find(new BsonDocument("$lte", until), limit, due);
        if (due.size() == limit) {
            // many new ones must not keep the old ones from their next attempt
            find(new BsonDocument("$gt", AT_ONCE).append("$lte", until), limit, due);
        }
        return due;
    }

    /**
     * Claims what was due, or gives null where another was faster. The messages are those of the moment of the claim:
     * what was due may have been delivered since, and others may have come that are due from the same time.
     */
    @Nullable
    Waiting claim(Due due, Instant until) {
        var end = new BsonInt64(until.toEpochMilli());
        var claim =
                new BsonDocument(Fields.DUE, end).append(Fields.CLAIM, end).append(Fields.CLAIMED, BsonBoolean.TRUE);
        var asRead = new BsonDocument(Fields.KEY, due.document().get(Fields.KEY))
                .append(Fields.DUE, outbox(due.document()).get("d"));
        var claimed = collection.findOneAndUpdate(
                asRead,
                new BsonDocument("$set", claim),
                new FindOneAndUpdateOptions().projection(SHOWN).returnDocument(ReturnDocument.AFTER));
        if (claimed == null) {
            return null;
        }
        var waiting = waiting(claimed, until);
        if (waiting.messages().isEmpty()) {
            delivered(waiting, Set.of());
            return null;
        }
        return waiting;
    }

    void delivered(Waiting claimed, Set<String> messageIds) {
        var key = Fields.key(claimed.partition(), claimed.documentId());
        var all = claimed.messages().stream().map(OutboxMessage::id).toList();
        if (messageIds.containsAll(all) && emptied(key, claimed, all)) {
            return;
        }
        for (String id : messageIds) {
            var there = new BsonDocument(Fields.KEY, key)
                    .append(Outbox.field(id), new BsonDocument("$exists", BsonBoolean.TRUE));
            collection.updateOne(
                    there,
                    new BsonDocument("$unset", new BsonDocument(Outbox.field(id), YES))
                            .append("$inc", new BsonDocument(Fields.MESSAGE_COUNT, new BsonInt64(-1))));
        }
        var ended = new BsonDocument("$set", new BsonDocument(Fields.DUE, AT_ONCE))
                .append(
                        "$unset",
                        new BsonDocument(Fields.CLAIMED, YES)
                                .append(Fields.ATTEMPTS, YES)
                                .append(Fields.FAILED, YES)
                                .append(Fields.ERROR, YES));
        collection.updateOne(held(key, claimed), ended);
        settle(key);
    }

    void postpone(Waiting claimed, Instant next, String error) {
        var key = Fields.key(claimed.partition(), claimed.documentId());
        var postponed = new BsonDocument(
                        "$set",
                        new BsonDocument(Fields.DUE, new BsonInt64(next.toEpochMilli()))
                                .append(Fields.FAILED, new BsonInt64(1))
                                .append(Fields.ERROR, new BsonString(error)))
                .append("$inc", new BsonDocument(Fields.ATTEMPTS, new BsonInt64(1)))
                .append("$unset", new BsonDocument(Fields.CLAIMED, YES));
        collection.updateOne(held(key, claimed), postponed);
    }

    Backlog backlog() {
        var sums = List.of(Fields.MESSAGE_COUNT, Fields.FAILED);
        var backlog = new Aggregation(waits(), List.of(), sums, dialect).run(collection, Indexes.due());
        var oldest = collection
                .find(waits())
                .projection(SHOWN)
                .sort(new BsonDocument(Fields.SINCE, YES))
                .first();
        if (backlog.isEmpty() || oldest == null) {
            return new Backlog(0, 0, null);
        }
        var totals = backlog.getFirst().sums();
        return new Backlog(totals.get(0), totals.get(1), instant(outbox(oldest).getNumber("s")));
    }

    List<Waiting> stuck(int limit) {
        var stuck = new ArrayList<Waiting>();
        collection
                .find(waits().append(Fields.FAILED, new BsonInt64(1)))
                .projection(SHOWN)
                .sort(new BsonDocument(Fields.ATTEMPTS, new BsonInt32(-1)))
                .limit(limit)
                .forEach(document ->
                        stuck.add(waiting(document, instant(outbox(document).getNumber("d")))));
        return stuck;
    }

    void retryNow() {
        var later = new BsonDocument(Fields.DUE, new BsonDocument("$gt", AT_ONCE))
                .append(Fields.CLAIMED, new BsonDocument("$exists", BsonBoolean.FALSE));
        collection.updateMany(later, new BsonDocument("$set", new BsonDocument(Fields.DUE, AT_ONCE)));
    }

    private void find(BsonDocument due, int limit, Collection<Due> found) {
        collection
                .find(new BsonDocument(Fields.DUE, due))
                .projection(SHOWN)
                .sort(new BsonDocument(Fields.DUE, YES).append(Fields.SINCE, YES))
                .limit(limit)
                .forEach(document -> found.add(
                        new Due(document, outbox(document).getInt64("s").getValue())));
    }

    /** Removes the outbox in one step where nothing but the claimed messages is in it. */
    private boolean emptied(BsonString key, Waiting claimed, List<String> ids) {
        var untouched = held(key, claimed)
                .append(Fields.VERSION, new BsonDocument("$gt", new BsonInt64(0)))
                .append(Fields.MESSAGE_COUNT, new BsonInt64(ids.size()));
        ids.forEach(id -> untouched.append(Outbox.field(id), new BsonDocument("$exists", BsonBoolean.TRUE)));
        return updated(
                collection.updateOne(untouched, new BsonDocument("$unset", new BsonDocument(Fields.OUTBOX, YES))));
    }

    /** Removes an empty outbox, and what remains of a deleted document with it; else says since when it waits. */
    private void settle(BsonString key) {
        var document = collection
                .find(new BsonDocument(Fields.KEY, key))
                .projection(SHOWN)
                .first();
        if (document == null || !document.containsKey(Fields.OUTBOX)) {
            return;
        }
        var since = Outbox.entries(outbox(document)).stream()
                .mapToLong(Outbox.Entry::created)
                .min();
        if (since.isPresent()) {
            var asRead = new BsonDocument(Fields.KEY, key)
                    .append(Fields.SINCE, outbox(document).get("s"));
            var oldest = new BsonDocument(Fields.SINCE, new BsonInt64(since.getAsLong()));
            collection.updateOne(asRead, new BsonDocument("$set", oldest));
            return;
        }
        var empty = new BsonDocument(Fields.KEY, key)
                .append(Fields.VERSION, document.get(Fields.VERSION))
                .append(Fields.MESSAGES, new BsonDocument());
        if (document.getInt64(Fields.VERSION).getValue() == 0) {
            collection.deleteOne(empty);
        } else {
            collection.updateOne(empty, new BsonDocument("$unset", new BsonDocument(Fields.OUTBOX, YES)));
        }
    }

    private Waiting waiting(BsonDocument document, Instant due) {
        var outbox = outbox(document);
        return new Waiting(
                kind,
                new Partition(document.getString(Fields.PARTITION).getValue()),
                Fields.idOf(document.getString(Fields.KEY)),
                Outbox.entries(outbox).stream().map(Outbox.Entry::message).toList(),
                outbox.getNumber("a", AT_ONCE).intValue(),
                instant(outbox.getNumber("s")),
                due,
                outbox.containsKey("e") ? outbox.getString("e").getValue() : null);
    }

    private static BsonDocument held(BsonString key, Waiting claimed) {
        return new BsonDocument(Fields.KEY, key)
                .append(Fields.CLAIM, new BsonInt64(claimed.due().toEpochMilli()));
    }

    private static BsonDocument waits() {
        return new BsonDocument(Fields.DUE, new BsonDocument("$gte", AT_ONCE));
    }

    private static BsonDocument outbox(BsonDocument document) {
        return document.getDocument(Fields.OUTBOX);
    }

    private static Instant instant(BsonNumber epochMillis) {
        return Instant.ofEpochMilli(epochMillis.longValue());
    }

    private static boolean updated(UpdateResult result) {
        return result.getMatchedCount() == 1;
    }
}
