package invoxa.storage.mongo;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Counting and summing of fields on the server. A sum beyond 64 bits is refused, never rounded.
 *
 * @param dialect how the server has to be asked
 */
record Aggregation(BsonDocument match, List<String> groupBy, List<String> sums, Dialect dialect) {

    private static final String COUNT = "n";

    /** One combination of the grouping fields, absent values left out, with the count and the sums in order. */
    record Row(BsonDocument keys, long count, List<Long> sums) {}

    static String key(int at) {
        return "k" + at;
    }

    List<Row> run(MongoCollection<BsonDocument> collection, BsonDocument index) {
        Map<BsonDocument, BsonDocument> rows = new LinkedHashMap<>();
        for (var accumulators : dialect.together(accumulators())) {
            var group = new BsonDocument(Fields.KEY, grouping());
            group.putAll(accumulators);
            collection
                    .aggregate(List.of(new BsonDocument("$match", match), new BsonDocument("$group", group)))
                    .hint(index)
                    .forEach(row -> rows.computeIfAbsent(keys(row), any -> new BsonDocument())
                            .putAll(row));
        }
        var result = new ArrayList<Row>();
        rows.forEach((keys, row) -> result.add(row(keys, row)));
        return result;
    }

    private BsonValue grouping() {
        if (groupBy.isEmpty()) {
            return BsonNull.VALUE;
        }
        var by = new BsonDocument();
        for (int at = 0; at < groupBy.size(); at++) {
            by.append(key(at), new BsonString("$" + groupBy.get(at)));
        }
        return by;
    }

    private BsonDocument accumulators() {
        var accumulators = new BsonDocument(COUNT, new BsonDocument("$sum", new BsonInt64(1)));
        for (int at = 0; at < sums.size(); at++) {
            accumulators.append("s" + at, new BsonDocument("$sum", new BsonString("$" + sums.get(at))));
        }
        return accumulators;
    }

    private Row row(BsonDocument keys, BsonDocument row) {
        var totals = new ArrayList<Long>();
        for (int at = 0; at < sums.size(); at++) {
            totals.add(whole(row.getNumber("s" + at, new BsonInt64(0))));
        }
        return new Row(keys, whole(row.getNumber(COUNT, new BsonInt64(0))), totals);
    }

    /** Absent values are null on some servers and left out on others. */
    private static BsonDocument keys(BsonDocument row) {
        var keys = new BsonDocument();
        if (row.get(Fields.KEY) instanceof BsonDocument by) {
            by.forEach((name, value) -> {
                if (!value.isNull()) {
                    keys.append(name, value);
                }
            });
        }
        return keys;
    }

    private static long whole(BsonNumber sum) {
        if (!sum.isInt32() && !sum.isInt64()) {
            throw new ArithmeticException("a sum is beyond 64 bits");
        }
        return sum.longValue();
    }
}
