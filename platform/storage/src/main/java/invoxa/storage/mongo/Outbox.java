package invoxa.storage.mongo;

import invoxa.storage.OutboxMessage;
import invoxa.storage.mongo.bson.BsonBody;
import invoxa.storage.mongo.bson.FieldNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * The outbox within a document: a field for each message, so that adding one and taking out another are single field
 * operations that cannot overwrite each other.
 */
final class Outbox {

    private static final String SEQUENCE = "q";
    private static final String CREATED = "c";
    private static final String MESSAGE_ID = "i";
    private static final String MESSAGE_BODY = "b";
    /** The messages of one command come behind those of the command before. */
    private static final long PER_VERSION = 1_000_000;

    /** A message as it waits, with the time at which it was written in epoch milliseconds. */
    record Entry(OutboxMessage message, long sequence, long created) {}

    private Outbox() {}

    static String field(String messageId) {
        return Fields.MESSAGES + "." + name(messageId);
    }

    /** The outbox of a new document. */
    static BsonDocument first(List<OutboxMessage> messages) {
        long now = System.currentTimeMillis();
        var entries = new BsonDocument();
        for (int at = 0; at < messages.size(); at++) {
            entries.append(name(messages.get(at).id()), entry(messages.get(at), 1, at, now));
        }
        return new BsonDocument("m", entries)
                .append("n", new BsonInt64(entries.size()))
                .append("d", new BsonInt64(0))
                .append("s", new BsonInt64(now));
    }

    /** Adds the messages to an update that makes this version; a delivery that is waited for keeps its time. */
    static void add(BsonDocument update, List<OutboxMessage> messages, long version) {
        if (messages.isEmpty()) {
            return;
        }
        long now = System.currentTimeMillis();
        var set = update.getDocument("$set");
        for (int at = 0; at < messages.size(); at++) {
            set.append(field(messages.get(at).id()), entry(messages.get(at), version, at, now));
        }
        update.append("$inc", new BsonDocument(Fields.MESSAGE_COUNT, new BsonInt64(messages.size())))
                .append("$max", new BsonDocument(Fields.DUE, new BsonInt64(0)))
                .append("$min", new BsonDocument(Fields.SINCE, new BsonInt64(now)));
    }

    /**
     * The update that makes the new document of what remains of a deleted one: the messages that wait come before those
     * of the new document. Right only while nothing was taken out of the old outbox.
     */
    static BsonDocument inherit(BsonDocument document, BsonDocument old) {
        var set = document.clone();
        set.remove(Fields.KEY);
        set.remove(Fields.PARTITION);
        var added =
                set.remove(Fields.OUTBOX) instanceof BsonDocument outbox ? outbox.getDocument("m") : new BsonDocument();
        var waiting = entries(old);
        var messages = new BsonDocument();
        for (int at = 0; at < waiting.size(); at++) {
            var entry = waiting.get(at);
            messages.append(
                    name(entry.message().id()), entry(entry.message(), 0, at - waiting.size(), entry.created()));
        }
        messages.putAll(added);
        set.append(Fields.MESSAGES, messages).append(Fields.MESSAGE_COUNT, new BsonInt64(messages.size()));
        return new BsonDocument("$set", set);
    }

    /** The waiting messages, oldest first. */
    static List<Entry> entries(BsonDocument outbox) {
        var entries = new ArrayList<Entry>();
        outbox.getDocument("m", new BsonDocument()).forEach((field, value) -> {
            var entry = value.asDocument();
            entries.add(new Entry(
                    new OutboxMessage(
                            entry.getString(MESSAGE_ID).getValue(),
                            entry.getString(MESSAGE_BODY).getValue()),
                    entry.getInt64(SEQUENCE).getValue(),
                    entry.getInt64(CREATED).getValue()));
        });
        entries.sort(Comparator.comparingLong(Entry::sequence));
        return entries;
    }

    private static BsonDocument entry(OutboxMessage message, long version, int at, long now) {
        return new BsonDocument(MESSAGE_ID, new BsonString(BsonBody.unicode(message.id())))
                .append(MESSAGE_BODY, new BsonString(BsonBody.unicode(message.body())))
                .append(SEQUENCE, new BsonInt64(version * PER_VERSION + at))
                .append(CREATED, new BsonInt64(now));
    }

    /** Never a number by itself, which some servers would take for a place in an array. */
    private static String name(String messageId) {
        return "m" + FieldNames.escape(messageId);
    }
}
