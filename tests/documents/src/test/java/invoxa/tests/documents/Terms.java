package invoxa.tests.documents;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an invoice says, term by term under its path in the model; numbers by value, absent terms left out. */
final class Terms {

    private final TreeMap<String, String> all = new TreeMap<>();

    private Terms() {}

    static Map<String, String> of(Record record) {
        var terms = new Terms();
        terms.add("", record);
        return terms.all;
    }

    /** Each term that the two do not say alike, with both values. */
    static List<String> differences(Record one, Record other) {
        var ours = of(one);
        var theirs = of(other);
        var paths = new TreeSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(ours.get(path), theirs.get(path)))
                .map(path -> path + ": " + ours.get(path) + " | " + theirs.get(path))
                .toList();
    }

    private void add(String path, Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> all.put(path, number.stripTrailingZeros().toPlainString());
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    add(path + "/" + i, list.get(i));
                }
            }
            case Record record -> parts(path, record);
            default -> all.put(path, value.toString());
        }
    }

    private void parts(String path, Record record) {
        try {
            for (var part : record.getClass().getRecordComponents()) {
                add(path + "/" + part.getName(), part.getAccessor().invoke(record));
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
