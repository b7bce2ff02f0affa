package invoxa.storage.mongo;

import invoxa.storage.Kind;
import invoxa.storage.Query;
import invoxa.storage.Words;
import invoxa.storage.mongo.bson.KeyValues;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The order of a listing, the index that gives it, and the part of it that lies behind a position. */
final class IndexOrder {

    private static final BsonInt32 ASCENDING = new BsonInt32(1);

    /** A field of the order; {@code least} is null where every document has it. */
    private record Column(String field, @Nullable BsonValue least) {}

    private final List<Column> columns = new ArrayList<>();
    private final BsonDocument index = new BsonDocument();
    private final boolean descending;

    private IndexOrder(boolean descending) {
        this.descending = descending;
    }

    /** The order of a query: that of its index, or that of the ids where it searches a text. */
    static IndexOrder of(Kind<?> kind, Query query) {
        var order = new IndexOrder(query.descending());
        if (Words.asked(query.text()).isEmpty()) {
            order.by(kind, kind.index(query.index()));
        } else {
            order.columns.add(new Column(Fields.ID, null));
            order.index.putAll(Indexes.words());
        }
        return order;
    }

    static BsonDocument index(Kind<?> kind, Kind.Index declared) {
        var order = new IndexOrder(false);
        order.by(kind, declared);
        return order.index;
    }

    private void by(Kind<?> kind, Kind.Index declared) {
        if (!declared.sweep()) {
            index.append(Fields.PARTITION, ASCENDING);
        }
        for (String key : declared.keys()) {
            by(Fields.keyField(key), KeyValues.least(kind.key(key).type()));
        }
        if (declared.sweep()) {
            by(Fields.PARTITION, null);
        }
        by(Fields.ID, null);
    }

    private void by(String field, @Nullable BsonValue least) {
        columns.add(new Column(field, least));
        index.append(field, ASCENDING);
    }

    /** The index that gives the order. */
    BsonDocument index() {
        return index;
    }

    BsonDocument sort() {
        var sort = new BsonDocument();
        columns.forEach(column -> sort.append(column.field(), new BsonInt32(descending ? -1 : 1)));
        return sort;
    }

    /** Where a document stands in the order. */
    List<@Nullable Object> position(BsonDocument document) {
        var position = new ArrayList<@Nullable Object>();
        columns.forEach(column -> position.add(KeyValues.toJava(value(document, column.field()))));
        return position;
    }

    /**
     * What lies behind the position, as stretches of the index that follow each other. Each is one range of it, so that
     * a deep page costs no more than the first on any server, where a single filter with alternatives would depend on
     * the server's planner.
     */
    List<List<BsonDocument>> behind(List<@Nullable Object> values) {
        var position = values.stream().map(KeyValues::toBson).toList();
        var stretches = new ArrayList<List<BsonDocument>>();
        for (int at = columns.size() - 1; at >= 0; at--) {
            var column = columns.get(at);
            var value = position.get(at);
            var same = new ArrayList<BsonDocument>();
            for (int before = 0; before < at; before++) {
                same.add(new BsonDocument(columns.get(before).field(), new BsonDocument("$eq", position.get(before))));
            }
            if (value.isNull()) {
                if (!descending && column.least() != null) {
                    stretches.add(with(same, column, new BsonDocument("$gte", column.least())));
                }
                continue;
            }
            stretches.add(with(same, column, new BsonDocument(descending ? "$lt" : "$gt", value)));
            if (descending && column.least() != null) {
                stretches.add(with(same, column, new BsonDocument("$eq", BsonNull.VALUE)));
            }
        }
        return stretches;
    }

    private static List<BsonDocument> with(List<BsonDocument> same, Column column, BsonDocument match) {
        var parts = new ArrayList<>(same);
        parts.add(new BsonDocument(column.field(), match));
        return parts;
    }

    private static BsonValue value(BsonDocument document, String field) {
        int dot = field.indexOf('.');
        var value = dot < 0
                ? document.get(field)
                : document.getDocument(field.substring(0, dot)).get(field.substring(dot + 1));
        return value == null ? BsonNull.VALUE : value;
    }
}
