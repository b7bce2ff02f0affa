package invoxa.storage.mongo;

import com.mongodb.client.MongoCollection;
import invoxa.storage.Documents.Group;
import invoxa.storage.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Counting and summing by declared keys on the server. A sum beyond 64 bits is refused, never rounded. */
record Aggregation(List<String> groupBy, List<String> sums) {

    static Aggregation of(Kind<?> kind, List<String> groupBy, List<String> sums) {
        groupBy.forEach(kind::key);
        for (String sum : sums) {
            if (kind.key(sum).type() != Kind.Key.Type.INTEGER) {
                throw new IllegalArgumentException(kind.name() + ": " + sum + " is no INTEGER key");
            }
        }
        return new Aggregation(List.copyOf(groupBy), List.copyOf(sums));
    }

    List<Group> run(MongoCollection<BsonDocument> collection, BsonDocument match, Order order) {
        var rows = new ArrayList<Group>();
        collection
                .aggregate(List.of(new BsonDocument("$match", match), new BsonDocument("$group", group())))
                .hint(order.index())
                .forEach(row -> rows.add(row(row)));
        if (rows.isEmpty() && groupBy.isEmpty()) {
            rows.add(new Group(List.of(), 0, Collections.nCopies(sums.size(), 0L)));
        }
        return rows;
    }

    private BsonDocument group() {
        BsonValue by = BsonNull.VALUE;
        if (!groupBy.isEmpty()) {
            var keys = new BsonDocument();
            for (int at = 0; at < groupBy.size(); at++) {
                keys.append("k" + at, new BsonString("$" + Fields.keyField(groupBy.get(at))));
            }
            by = keys;
        }
        var group = new BsonDocument(Fields.KEY, by).append("n", new BsonDocument("$sum", new BsonInt64(1)));
        for (int at = 0; at < sums.size(); at++) {
            group.append("s" + at, new BsonDocument("$sum", new BsonString("$" + Fields.keyField(sums.get(at)))));
        }
        return group;
    }

    private Group row(BsonDocument row) {
        var keys = new ArrayList<@Nullable Object>();
        for (int at = 0; at < groupBy.size(); at++) {
            keys.add(KeyValues.toJava(row.getDocument(Fields.KEY).get("k" + at)));
        }
        var totals = new ArrayList<Long>();
        for (int at = 0; at < sums.size(); at++) {
            totals.add(whole(row.getNumber("s" + at)));
        }
        return new Group(keys, whole(row.getNumber("n")), totals);
    }

    private static long whole(BsonNumber sum) {
        if (!sum.isInt32() && !sum.isInt64()) {
            throw new ArithmeticException("a sum is beyond 64 bits");
        }
        return sum.longValue();
    }
}
