package invoxa.storage.sqlite;

import invoxa.storage.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a kind has in the file, and the statements that make it. A kind's names hold no quotes: it checks. */
record Table(Kind<?> kind) {

    String name() {
        return quoted("d_" + kind.name());
    }

    String column(String key) {
        return quoted("k_" + key);
    }

    List<String> columns() {
        return kind.keys().stream().map(key -> column(key.name())).toList();
    }

    /** The unique index of (partition, id), which also serves an index without keys. */
    String idIndex() {
        return quoted("p_" + kind.name());
    }

    boolean isSearchable() {
        return kind.words() != null;
    }

    String searchIndex() {
        return quoted("f_" + kind.name());
    }

    String index(Kind.Index index) {
        return index.keys().isEmpty() && !index.sweep() ? idIndex() : quoted("i_" + kind.name() + ":" + index.name());
    }

    String createTable() {
        var keys = kind.keys().stream()
                .map(key -> column(key.name()) + " " + key.type() + ", ")
                .collect(Collectors.joining());
        return "CREATE TABLE " + name() + "(n INTEGER PRIMARY KEY, partition TEXT NOT NULL, id TEXT NOT NULL,"
                + " version INTEGER NOT NULL, " + keys + "words TEXT, body BLOB NOT NULL)";
    }

    /** By the name of each index without quotes, the statement that makes it. */
    Map<String, String> createIndexes() {
        var statements = new LinkedHashMap<String, String>();
        statements.put(idIndex(), "CREATE UNIQUE INDEX " + idIndex() + " ON " + name() + "(partition, id)");
        for (var index : kind.indexes()) {
            if (!index(index).equals(idIndex())) {
                statements.put(
                        index(index),
                        "CREATE INDEX " + index(index) + " ON " + name() + "(" + String.join(", ", order(index)) + ")");
            }
        }
        for (var unique : kind.uniqueKeys()) {
            var columns = unique.keys().stream().map(this::column).toList();
            var all = Stream.concat(Stream.of("partition"), columns.stream()).collect(Collectors.joining(", "));
            var present =
                    columns.stream().map(column -> column + " IS NOT NULL").collect(Collectors.joining(" AND "));
            var index = quoted("u_" + kind.name() + ":" + unique.name());
            statements.put(index, "CREATE UNIQUE INDEX " + index + " ON " + name() + "(" + all + ") WHERE " + present);
        }
        return statements;
    }

    /** The columns of an index in turn. */
    List<String> order(Kind.Index index) {
        var columns = new ArrayList<String>();
        if (!index.sweep()) {
            columns.add("partition");
        }
        index.keys().forEach(key -> columns.add(column(key)));
        if (index.sweep()) {
            columns.add("partition");
        }
        columns.add("id");
        return columns;
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
