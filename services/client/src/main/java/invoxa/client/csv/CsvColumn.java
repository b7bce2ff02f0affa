package invoxa.client.csv;

import invoxa.client.domain.ClientField;
import invoxa.client.domain.ClientFields;
import invoxa.client.domain.FieldType;
import invoxa.client.domain.MatchKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A column of a client's CSV file, as {@link ClientFields} describes it. */
final class CsvColumn {

    /** All, in the order in which they are exported. */
    static final List<CsvColumn> ALL = all();

    static final CsvColumn NAME = named("name").orElseThrow();
    static final CsvColumn NUMBER = named("number").orElseThrow();

    /** Not what is said of a client but whether it is in use; it has no other name. */
    static final CsvColumn ARCHIVED = named("archived").orElseThrow();

    private final String heading;
    private final String pointer;
    private final FieldType type;
    private final List<String> alsoCalled;

    private CsvColumn(String heading, String pointer, FieldType type, List<String> alsoCalled) {
        this.heading = heading;
        this.pointer = pointer;
        this.type = type;
        this.alsoCalled = alsoCalled;
    }

    String heading() {
        return heading;
    }

    /** Where its value stands in a client's JSON. */
    String pointer() {
        return pointer;
    }

    FieldType type() {
        return type;
    }

    private static List<CsvColumn> all() {
        var all = new ArrayList<>(columns("", ClientFields.all()));
        all.add(new CsvColumn("archived", "/archived", new FieldType.YesNo(), List.of()));
        return List.copyOf(all);
    }

    private static List<CsvColumn> columns(String pointer, List<ClientField> fields) {
        var columns = new ArrayList<CsvColumn>();
        for (var field : fields) {
            var at = pointer + "/" + field.name();
            if (field.heading() != null) {
                columns.add(new CsvColumn(field.heading(), at, field.type(), field.alsoCalled()));
            } else if (field.type() instanceof FieldType.Group(var parts)) {
                columns.addAll(columns(at, parts));
            }
        }
        return List.copyOf(columns);
    }

    /** The column that a heading names, whatever its case, accents, gaps and punctuation; empty where it names none. */
    static Optional<CsvColumn> named(String heading) {
        return Optional.ofNullable(Names.COLUMNS.get(Names.folded(heading)));
    }

    static List<String> headings() {
        return ALL.stream().map(CsvColumn::heading).toList();
    }

    /** Read once; two columns with one name are a fault in {@link ClientFields}. */
    private static final class Names {
        private static final Map<String, CsvColumn> COLUMNS = new HashMap<>();

        static {
            for (var column : ALL) {
                add(column.heading(), column);
                column.alsoCalled.forEach(name -> add(name, column));
            }
        }

        private static void add(String name, CsvColumn column) {
            var other = COLUMNS.put(folded(name), column);
            if (other != null && other != column) {
                throw new IllegalStateException(name + " names both " + other.heading() + " and " + column.heading());
            }
        }

        private static String folded(String heading) {
            return MatchKey.folded(heading).replace("ß", "ss").replace(" ", "");
        }
    }
}
