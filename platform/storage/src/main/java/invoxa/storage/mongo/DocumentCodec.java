package invoxa.storage.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import invoxa.json.Json;
import invoxa.storage.Kind;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Partition;
import invoxa.storage.Stored;
import invoxa.storage.Words;
import invoxa.storage.mongo.bson.BsonBody;
import invoxa.storage.mongo.bson.KeyValues;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Documents of a kind as {@link Fields} lays them out. */
final class DocumentCodec<D> {

    private static final String UNBOUND = "-";

    private final Kind<D> kind;

    DocumentCodec(Kind<D> kind) {
        this.kind = kind;
    }

    /** The fields that follow from the content, all of which a replacement sets anew. */
    BsonDocument content(String id, D content) {
        var keys = keys(content);
        var fields = new BsonDocument(Fields.KEYS, keys);
        if (!kind.uniqueKeys().isEmpty()) {
            var unique = new BsonDocument();
            kind.uniqueKeys().forEach(key -> unique.append(key.name(), new BsonString(uniqueValue(key, keys, id))));
            fields.append(Fields.UNIQUE, unique);
        }
        if (kind.words() != null) {
            fields.append(
                    Fields.WORDS,
                    new BsonArray(Words.beginnings(Words.in(kind.words().apply(content))).stream()
                            .map(BsonString::new)
                            .toList()));
        }
        return fields.append(Fields.BODY, BsonBody.toBson(Json.tree(content)));
    }

    BsonDocument inserted(Partition partition, String id, D content, List<OutboxMessage> messages, long write) {
        var document = Fields.byKey(partition, id)
                .append(Fields.PARTITION, new BsonString(BsonBody.unicode(partition.value())))
                .append(Fields.ID, new BsonString(BsonBody.unicode(id)))
                .append(Fields.VERSION, new BsonInt64(1))
                .append(Fields.WRITE, new BsonInt64(write));
        document.putAll(content(id, content));
        if (!messages.isEmpty()) {
            document.append(Fields.OUTBOX, Outbox.first(messages));
        }
        return document;
    }

    Stored<D> read(BsonDocument document) {
        return new Stored<>(
                new Partition(document.getString(Fields.PARTITION).getValue()),
                document.getString(Fields.ID).getValue(),
                document.getInt64(Fields.VERSION).getValue(),
                content(document));
    }

    D content(BsonDocument document) {
        try {
            return Json.STORED.treeToValue(BsonBody.toJson(document.getDocument(Fields.BODY)), kind.type());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unique values that hold nothing but the id itself. */
    BsonDocument unbound(String id) {
        var unique = new BsonDocument();
        kind.uniqueKeys().forEach(key -> unique.append(key.name(), new BsonString(UNBOUND + id)));
        return unique;
    }

    private BsonDocument keys(D content) {
        var keys = new BsonDocument();
        for (var key : kind.keys()) {
            var value = key.value().apply(content);
            if (value != null) {
                keys.append(key.name(), KeyValues.toBson(kind, key, value));
            }
        }
        return keys;
    }

    /**
     * What the unique index compares: the values, each with its length before it so that no two lists of values look
     * alike; or the id, which is unique anyway, where one of them is absent.
     */
    private static String uniqueValue(Kind.UniqueKey unique, BsonDocument keys, String id) {
        var value = new StringBuilder("=");
        for (String key : unique.keys()) {
            var part = text(keys.get(key));
            if (part == null) {
                return UNBOUND + id;
            }
            value.append(String.format(Locale.ROOT, "%d:%s", part.length(), part));
        }
        return value.toString();
    }

    private static @Nullable String text(@Nullable BsonValue value) {
        if (value == null) {
            return null;
        }
        return value.isString()
                ? value.asString().getValue()
                : Long.toString(value.asInt64().getValue());
    }
}
