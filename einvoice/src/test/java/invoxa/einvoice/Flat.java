package invoxa.einvoice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A record, and the records in it, as paths and values, so that two can be compared term by term. */
final class Flat {

    private Flat() {}

    static Map<String, String> of(Object value) {
        var flat = new LinkedHashMap<String, String>();
        put(flat, "", value);
        return flat;
    }

    /** The paths at which two differ, with both values: {@code /seller/name: a | b}; absent is {@code -}. */
    static Set<String> differences(Object one, Object other) {
        var a = of(one);
        var b = of(other);
        return java.util.stream.Stream.concat(a.keySet().stream(), b.keySet().stream())
                .filter(path -> !a.getOrDefault(path, "-").equals(b.getOrDefault(path, "-")))
                .map(path -> path + " | " + a.getOrDefault(path, "-") + " | " + b.getOrDefault(path, "-"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void put(Map<String, String> flat, String path, Object value) {
        switch (value) {
            case null -> {}
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    put(flat, path + "/" + i, items.get(i));
                }
            }
            case Record item
            when item.getClass().getPackageName().contains(".model") -> {
                for (var component : item.getClass().getRecordComponents()) {
                    try {
                        put(
                                flat,
                                path + "/" + component.getName(),
                                component.getAccessor().invoke(item));
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            }
            case BigDecimal number -> flat.put(path, number.toPlainString());
            default -> flat.put(path, value.toString().replaceAll("\\s+", " "));
        }
    }
}
