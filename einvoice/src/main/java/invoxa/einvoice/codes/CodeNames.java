package invoxa.einvoice.codes;

import invoxa.kernel.Language;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of usual codes, one row of {@code names.tsv} each: list, code, then a column for each language. */
final class CodeNames {

    private static final int FIRST_NAME = 2;
    private static final Once<Map<CodeList, Map<String, String[]>>> NAMES = new Once<>(CodeNames::read);

    private CodeNames() {}

    static Optional<String> of(CodeList list, String code, Language language) {
        return Optional.ofNullable(rows(list).get(code)).map(row -> row[FIRST_NAME + language.ordinal()]);
    }

    static List<String> usual(CodeList list) {
        return List.copyOf(rows(list).keySet());
    }

    private static Map<String, String[]> rows(CodeList list) {
        return NAMES.get().getOrDefault(list, Map.of());
    }

    private static Map<CodeList, Map<String, String[]>> read() {
        var names = new EnumMap<CodeList, Map<String, String[]>>(CodeList.class);
        var lines = CodeFile.lines("names.tsv");
        for (var line : lines.subList(1, lines.size())) {
            var row = line.split("\t");
            names.computeIfAbsent(CodeList.valueOf(row[0]), list -> new LinkedHashMap<>())
                    .put(row[1], row);
        }
        return names;
    }
}
