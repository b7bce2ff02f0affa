package invoxa.storage.mongo;

import com.mongodb.client.MongoCollection;
import invoxa.kernel.Sha256;
import invoxa.storage.Kind;
import java.util.HexFormat;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * Brings the documents that are there to what their kind declares now: keys, unique keys and words are made anew from
 * the bodies where the declaration has changed. Versions stay. Can be interrupted, and run by several at once.
 */
final class Backfill<D> {

    private static final String SHAPE = "shape";

    private final Kind<D> kind;
    private final MongoCollection<BsonDocument> collection;
    private final MongoCollection<BsonDocument> kinds;
    private final DocumentCodec<D> codec;

    Backfill(Kind<D> kind, MongoCollection<BsonDocument> collection, MongoCollection<BsonDocument> kinds) {
        this.kind = kind;
        this.collection = collection;
        this.kinds = kinds;
        this.codec = new DocumentCodec<>(kind);
    }

    boolean isDone() {
        var known = kinds.find(new BsonDocument(Fields.KEY, new BsonString(kind.name())))
                .first();
        return known != null && known.getString(SHAPE).getValue().equals(shape());
    }

    void run() {
        for (var document : collection.find()) {
            redo(document);
        }
    }

    void done() {
        Upsert.set(kinds, kind.name(), new BsonDocument(SHAPE, new BsonString(shape())));
    }

    private void redo(BsonDocument read) {
        var document = read;
        // a replacement that comes in between may be an older process's, without the new keys
        while (document != null && !isRedone(document)) {
            document = collection
                    .find(new BsonDocument(Fields.KEY, document.get(Fields.KEY)))
                    .first();
        }
    }

    private boolean isRedone(BsonDocument document) {
        var asRead = new BsonDocument(Fields.KEY, document.get(Fields.KEY))
                .append(Fields.VERSION, document.get(Fields.VERSION));
        var id = Fields.idOf(document.getString(Fields.KEY));
        BsonDocument fields;
        if (document.getInt64(Fields.VERSION).equals(new BsonInt64(0))) {
            fields = new BsonDocument(Fields.UNIQUE, codec.unbound(id));
        } else {
            fields = codec.content(id, codec.content(document));
            fields.remove(Fields.BODY);
        }
        return collection.updateOne(asRead, new BsonDocument("$set", fields)).getMatchedCount() == 1;
    }

    /**
     * A digest of what is made from the bodies: the names and types of keys, the unique keys, whether there are words.
     */
    private String shape() {
        var declared = new StringBuilder();
        kind.keys()
                .forEach(key -> declared.append(key.name())
                        .append(' ')
                        .append(key.type())
                        .append('\n'));
        kind.uniqueKeys().forEach(unique -> declared.append(unique).append('\n'));
        declared.append(kind.words() != null);
        return HexFormat.of().formatHex(Sha256.of(declared.toString()), 0, 16);
    }
}
