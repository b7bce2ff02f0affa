package invoxa.storage.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;

/** What the engine has to say differently to another server than MongoDB; found out when it is first needed. */
final class Dialect {

    private final MongoDatabase database;
    private volatile @Nullable Boolean ferret;

    Dialect(MongoDatabase database) {
        this.database = database;
    }

    /**
     * The accumulators that can be asked for at once. FerretDB 1.24 gives 0 for all but the first; with a question for
     * each, the rows are no longer of one moment.
     */
    List<BsonDocument> together(BsonDocument accumulators) {
        if (accumulators.size() == 1 || !isFerret()) {
            return List.of(accumulators);
        }
        return accumulators.entrySet().stream()
                .map(each -> new BsonDocument(each.getKey(), each.getValue()))
                .toList();
    }

    private boolean isFerret() {
        var known = ferret;
        if (known == null) {
            known = database.runCommand(new BsonDocument("buildInfo", new BsonInt32(1)), BsonDocument.class)
                    .containsKey("ferretdbVersion");
            ferret = known;
        }
        return known;
    }
}
