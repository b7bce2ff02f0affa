package invoxa.storage.mongo;

import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Query.Condition;
import invoxa.storage.Words;
import invoxa.storage.mongo.bson.KeyValues;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What a query asks for, as the parts of a filter that must all hold. */
final class Conditions {

    private Conditions() {}

    /** @param partition null for all */
    static List<BsonDocument> of(Kind<?> kind, @Nullable Partition partition, Query query) {
        var parts = new ArrayList<BsonDocument>();
        if (partition != null) {
            parts.add(new BsonDocument(Fields.PARTITION, new BsonString(partition.value())));
        }
        for (var condition : query.conditions()) {
            var key = kind.key(condition.key());
            parts.add(new BsonDocument(Fields.keyField(key.name()), match(kind, key, condition)));
        }
        for (String word : Words.asked(query.text())) {
            if (kind.words() == null) {
                throw new IllegalArgumentException(kind.name() + " declares no text to search");
            }
            parts.add(new BsonDocument(Fields.WORDS, new BsonString(word)));
        }
        // what remains of a deleted document while its messages wait has no id
        parts.add(new BsonDocument(Fields.ID, new BsonDocument("$gte", new BsonString(""))));
        return parts;
    }

    static BsonDocument all(List<BsonDocument> parts) {
        return switch (parts.size()) {
            case 0 -> new BsonDocument();
            case 1 -> parts.getFirst();
            default -> new BsonDocument("$and", new BsonArray(parts));
        };
    }

    private static BsonValue match(Kind<?> kind, Kind.Key<?> key, Condition condition) {
        return switch (condition) {
            case Condition.Equal equal -> new BsonDocument("$eq", KeyValues.toBson(kind, key, equal.value()));
            case Condition.AnyOf any ->
                new BsonDocument(
                        "$in",
                        new BsonArray(any.values().stream()
                                .map(value -> KeyValues.toBson(kind, key, value))
                                .toList()));
            case Condition.Range range -> {
                var from =
                        range.from() == null ? KeyValues.least(key.type()) : KeyValues.toBson(kind, key, range.from());
                var match = new BsonDocument("$gte", from);
                if (range.to() != null) {
                    match.append("$lt", KeyValues.toBson(kind, key, range.to()));
                }
                yield match;
            }
            case Condition.StartsWith starts -> {
                if (key.type() != Kind.Key.Type.TEXT) {
                    throw new IllegalArgumentException(kind.name() + ": " + key.name() + " is no text");
                }
                yield KeyValues.beginningWith(starts.prefix());
            }
        };
    }
}
