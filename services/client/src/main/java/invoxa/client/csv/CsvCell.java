package invoxa.client.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.client.domain.ClientField;
import invoxa.client.domain.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A client's values as cells. Several are parted by bars, the parts of one by semicolons: {@code name=Office;
 * email=a@b.de | name=Shop}. A backslash keeps the character behind it from parting anything.
 */
final class CsvCell {

    private static final Set<String> YES = Set.of("true", "yes", "ja", "oui", "sí", "si", "1", "x");
    private static final Set<String> NO = Set.of("false", "no", "nein", "non", "0");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CsvCell() {}

    /**
     * What a cell holds, as the client's JSON has it.
     *
     * @throws IllegalArgumentException saying what would be right, where it is nothing of the kind
     */
    static JsonNode read(FieldType type, String cell) {
        return switch (type) {
            case FieldType.Text _ -> JSON.textNode(cell);
            case FieldType.Code code -> JSON.textNode(code.of(cell));
            case FieldType.Choice(var words) -> JSON.textNode(choice(words, cell));
            case FieldType.Whole _ -> JSON.numberNode(whole(cell));
            case FieldType.YesNo _ -> JSON.booleanNode(yes(cell));
            case FieldType.SchemeAndValue _ -> schemeAndValue(cell);
            case FieldType.NameAndValue _ -> nameAndValue(cell);
            case FieldType.Group(var parts) -> group(parts, cell);
            case FieldType.Many(var each) -> {
                var array = JSON.arrayNode();
                separated(each, cell).forEach(item -> array.add(read(each, item)));
                yield array;
            }
        };
    }

    /** What {@link #read} reads as this value. */
    static String write(FieldType type, JsonNode value) {
        return switch (type) {
            case FieldType.Text _, FieldType.Code _, FieldType.Choice _, FieldType.Whole _, FieldType.YesNo _ ->
                value.asText();
            case FieldType.SchemeAndValue _ ->
                Separated.escaped(value.path("scheme").asText(), ":|") + ":"
                        + Separated.escaped(value.path("value").asText(), "|");
            case FieldType.NameAndValue _ ->
                Separated.escaped(value.path("name").asText(), "=|") + "="
                        + Separated.escaped(value.path("value").asText(), "|");
            case FieldType.Group(var parts) -> String.join("; ", written(parts, value));
            case FieldType.Many(var each) -> {
                var items = new ArrayList<String>();
                value.forEach(item -> items.add(
                        each instanceof FieldType.Text ? Separated.escaped(item.asText(), "|,;") : write(each, item)));
                yield String.join(each instanceof FieldType.Group ? " | " : "|", items);
            }
        };
    }

    /** Others part their tags by commas and semicolons. */
    private static List<String> separated(FieldType each, String cell) {
        return each instanceof FieldType.Text
                ? Separated.parts(cell, "|,;").stream()
                        .map(Separated::unescaped)
                        .toList()
                : Separated.parts(cell, "|");
    }

    private static String choice(List<String> words, String cell) {
        var word = cell.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new IllegalArgumentException(
                    "This must be one of " + String.join(", ", words) + ", not '" + cell + "'.");
        }
        return word;
    }

    private static int whole(String cell) {
        try {
            return Integer.parseInt(cell);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("This must be a whole number, not '" + cell + "'.", e);
        }
    }

    private static boolean yes(String cell) {
        var word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("This must be yes or no, not '" + cell + "'.");
        }
        return YES.contains(word);
    }

    private static ObjectNode schemeAndValue(String cell) {
        int colon = Separated.first(cell, ':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "This must be a scheme, a colon and the value, such as 0088:4012345000009, not '" + cell + "'.");
        }
        var read = JSON.objectNode();
        put(read, "scheme", cell.substring(0, colon));
        put(read, "value", cell.substring(colon + 1));
        return read;
    }

    private static ObjectNode nameAndValue(String cell) {
        int equals = Separated.first(cell, '=');
        if (equals < 0) {
            throw new IllegalArgumentException("This must be a name, = and the value, not '" + cell + "'.");
        }
        return JSON.objectNode()
                .put("name", Separated.unescaped(cell.substring(0, equals)))
                .put("value", Separated.unescaped(cell.substring(equals + 1)));
    }

    private static ObjectNode group(List<ClientField> parts, String cell) {
        var read = JSON.objectNode();
        for (var part : Separated.parts(cell, ";")) {
            int equals = Separated.first(part, '=');
            var name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (!put(read, parts, name, equals < 0 ? "" : Separated.unescaped(part.substring(equals + 1)))) {
                throw new IllegalArgumentException(
                        "This must be " + String.join("=…; ", names(parts)) + "=…, not '" + part + "'.");
            }
        }
        return read;
    }

    private static boolean put(ObjectNode into, List<ClientField> parts, String name, String text) {
        for (var part : parts) {
            if (part.type() instanceof FieldType.Group(var inner)) {
                var held = into.path(part.name()) instanceof ObjectNode there ? there : JSON.objectNode();
                if (put(held, inner, name, text)) {
                    into.set(part.name(), held);
                    return true;
                }
            } else if (part.name().equalsIgnoreCase(name)) {
                if (!text.isEmpty()) {
                    into.set(part.name(), read(part.type(), text));
                }
                return true;
            }
        }
        return false;
    }

    private static void put(ObjectNode into, String name, String text) {
        var value = Separated.unescaped(text);
        if (!value.isEmpty()) {
            into.put(name, value);
        }
    }

    private static List<String> names(List<ClientField> parts) {
        return parts.stream()
                .flatMap(part -> part.type() instanceof FieldType.Group(var inner)
                        ? names(inner).stream()
                        : java.util.stream.Stream.of(part.name()))
                .toList();
    }

    /** A group that is there but empty is its first part without a value. */
    private static List<String> written(List<ClientField> parts, JsonNode value) {
        var written = new ArrayList<String>();
        for (var part : parts) {
            var held = value.path(part.name());
            if (part.type() instanceof FieldType.Group(var inner)) {
                if (held.isObject()) {
                    written.addAll(written(inner, held));
                }
            } else if (!held.isMissingNode()) {
                written.add(part.name() + "=" + Separated.escaped(held.asText(), ";|"));
            }
        }
        return written.isEmpty() ? List.of(names(parts).getFirst() + "=") : written;
    }
}
