package invoxa.storage.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import invoxa.storage.Kind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * The indexes of a kind's collection. A name says which fields the index has, so that making it where it is there
 * already does nothing, and a kind that declares an index anew under its old name gets another.
 */
final class Indexes {

    private static final BsonInt32 ASCENDING = new BsonInt32(1);

    private Indexes() {}

    static String name(Kind.UniqueKey unique) {
        return "unique_" + unique.name();
    }

    static void make(Kind<?> kind, MongoCollection<BsonDocument> collection) {
        Map<BsonDocument, IndexModel> models = new LinkedHashMap<>();
        for (var unique : kind.uniqueKeys()) {
            var fields =
                    new BsonDocument(Fields.PARTITION, ASCENDING).append(Fields.uniqueField(unique.name()), ASCENDING);
            models.put(
                    fields,
                    new IndexModel(fields, new IndexOptions().unique(true).name(name(unique))));
        }
        kind.indexes().forEach(index -> add(models, IndexOrder.index(kind, index)));
        if (kind.words() != null) {
            add(models, words());
        }
        // only documents with waiting messages are in it, where the server knows sparse indexes
        models.put(due(), new IndexModel(due(), new IndexOptions().sparse(true).name(name(due()))));
        var there = new HashSet<String>();
        collection
                .listIndexes(BsonDocument.class)
                .forEach(index -> there.add(index.getString("name").getValue()));
        // one at a time: FerretDB breaks off the connection where two of those it is asked for are there already
        for (var model : models.values()) {
            if (!there.contains(model.getOptions().getName())) {
                collection.createIndexes(List.of(model));
            }
        }
    }

    static BsonDocument due() {
        return new BsonDocument(Fields.DUE, ASCENDING).append(Fields.SINCE, ASCENDING);
    }

    static BsonDocument words() {
        return new BsonDocument(Fields.PARTITION, ASCENDING)
                .append(Fields.WORDS, ASCENDING)
                .append(Fields.ID, ASCENDING);
    }

    private static void add(Map<BsonDocument, IndexModel> models, BsonDocument fields) {
        models.put(fields, new IndexModel(fields, new IndexOptions().name(name(fields))));
    }

    static String name(BsonDocument fields) {
        return "by_" + String.join("_", fields.keySet()).replace('.', '-');
    }
}
