package invoxa.storage.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Sets fields of a document that may not be there yet, also where two do so at once. */
final class Upsert {

    private Upsert() {}

    static void set(MongoCollection<BsonDocument> collection, String key, BsonDocument fields) {
        var byKey = new BsonDocument(Fields.KEY, new BsonString(key));
        var update = new BsonDocument("$set", fields);
        try {
            collection.updateOne(byKey, update, new UpdateOptions().upsert(true));
        } catch (MongoException e) {
            if (!Failures.isDuplicate(e)) {
                throw e;
            }
            collection.updateOne(byKey, update);
        }
    }
}
