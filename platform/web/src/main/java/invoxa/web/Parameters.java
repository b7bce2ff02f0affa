package invoxa.web;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request's query parameters, each known to the endpoint and given once. */
public final class Parameters {

    private static final Parameters NONE = new Parameters(Map.of(), Set.of());

    private final Map<String, String> values;
    private final Set<String> known;

    private Parameters(Map<String, String> values, Set<String> known) {
        this.values = values;
        this.known = known;
    }

    /** @throws Refused where a parameter is unknown, given twice, or not percent-encoded as it must be */
    public static Parameters parse(@Nullable String rawQuery, Set<String> known) {
        if (rawQuery == null || rawQuery.isEmpty()) {
            return known.isEmpty() ? NONE : new Parameters(Map.of(), known);
        }
        var values = parseForm(rawQuery);
        for (var name : values.keySet()) {
            if (!known.contains(name)) {
                throw refused(name, "unknown-parameter", "Known here: " + namesOf(known) + ".");
            }
        }
        return new Parameters(values, known);
    }

    static Map<String, String> parseForm(String encoded) {
        var values = new HashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (values.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
                throw refused(name, "repeated-parameter", "This parameter can be given once.");
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused(text, "malformed", "Percent-encode the parameters in UTF-8.");
        }
    }

    private static String namesOf(Set<String> known) {
        return known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known));
    }

    @Nullable
    String text(String name) {
        if (!known.contains(name)) {
            throw new IllegalStateException("the endpoint does not declare the parameter " + name);
        }
        var value = values.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    @Nullable
    LocalDate date(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refused(name, "invalid", "Expected a date such as 2026-11-22.");
        }
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> nameOf(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "invalid",
                        "Expected one of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Parameters::nameOf)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean flag(String name) {
        return switch (text(name)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, "invalid", "Expected true or false.");
        };
    }

    int integer(String name, int from, int to, int absent) {
        var text = text(name);
        if (text == null) {
            return absent;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= from && value <= to) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below, as a number out of bounds is
        }
        throw refused(name, "invalid", "Expected a whole number from " + from + " to " + to + ".");
    }

    private static Refused refused(String name, String code, String detail) {
        return new Refused(new Problem(
                "invalid-parameter",
                400,
                "A query parameter is wrong",
                name + ": " + detail,
                List.of(new Problem.FieldError(name, code, detail))));
    }
}
