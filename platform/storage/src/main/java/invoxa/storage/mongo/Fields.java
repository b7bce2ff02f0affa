package invoxa.storage.mongo;

import invoxa.storage.Partition;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * The layout of a stored document.
 *
 * <p>{@code _id} is the partition, a slash and the id: one string, so that the lookup by id is a lookup in the index
 * that every server has, and is unique however the collection is sharded. The partition stands in {@code p} as well: it
 * is the shard key ({@code {p: 1}}), it begins every index, and a unique index that begins with the shard key is the
 * only kind that a sharded collection can keep. Names are one letter because they are repeated in each document.
 */
final class Fields {

    static final String KEY = "_id";
    static final String PARTITION = "p";
    static final String ID = "i";
    static final String VERSION = "v";
    /** A random number of the last write, by which a writer knows its own write again when the answer was lost. */
    static final String WRITE = "w";

    static final String KEYS = "k";
    static final String UNIQUE = "u";
    static final String WORDS = "t";
    static final String BODY = "b";

    static final String OUTBOX = "o";
    static final String MESSAGES = "o.m";
    static final String MESSAGE_COUNT = "o.n";
    /** When delivery is to be tried next; 0 is at once, absent where nothing waits. */
    static final String DUE = "o.d";
    /** When the oldest waiting message was written. */
    static final String SINCE = "o.s";
    /** When the last claim ends or ended, by which its holder is known. */
    static final String CLAIM = "o.l";
    /** There while that claim runs. */
    static final String CLAIMED = "o.r";

    static final String ATTEMPTS = "o.a";
    /** 1 where an attempt has failed since the last success, so that the server can count it. */
    static final String FAILED = "o.f";

    static final String ERROR = "o.e";

    private Fields() {}

    static String keyField(String key) {
        return KEYS + "." + key;
    }

    static String uniqueField(String uniqueKey) {
        return UNIQUE + "." + uniqueKey;
    }

    static BsonString key(Partition partition, String id) {
        // a slash within the partition would let two documents have one key
        return new BsonString(partition.value().replace("~", "~0").replace("/", "~1") + "/" + id);
    }

    static String idOf(BsonString key) {
        return key.getValue().substring(key.getValue().indexOf('/') + 1);
    }

    static BsonDocument byKey(Partition partition, String id) {
        return new BsonDocument(KEY, key(partition, id));
    }
}
