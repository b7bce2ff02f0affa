package invoxa.client.csv;

import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.DocumentFormat;
import invoxa.client.domain.Identifier;
import invoxa.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of a client that are more than a text, as a cell has them. */
final class CsvValues {

    private static final Set<String> YES = Set.of("true", "yes", "ja", "oui", "sí", "si", "1", "x");
    private static final Set<String> NO = Set.of("false", "no", "nein", "non", "0");

    private CsvValues() {}

    /** Each as {@code scheme:value}, parted by bars; without scheme it begins with the colon. */
    static String addresses(ClientDetails client) {
        return client.electronicAddresses().stream()
                .map(address -> (address.scheme() == null ? "" : address.scheme()) + ":" + address.value())
                .collect(Collectors.joining("|"));
    }

    /** @throws IllegalArgumentException where one of them has no colon before it */
    static List<Identifier> addresses(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(CsvValues::address)
                .toList();
    }

    private static Identifier address(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "An electronic address is its scheme, a colon and the address, such as 0088:4012345000009, not '"
                            + text + "'.");
        }
        var scheme = text.substring(0, colon).strip();
        return new Identifier(
                scheme.isEmpty() ? null : scheme, text.substring(colon + 1).strip());
    }

    /** By its name in the API. */
    static @Nullable String format(@Nullable DocumentFormat format) {
        return format == null ? null : Json.read(Json.write(format), String.class);
    }

    static DocumentFormat format(String cell) {
        var name = cell.toLowerCase(Locale.ROOT);
        return Arrays.stream(DocumentFormat.values())
                .filter(format -> name.equals(format(format)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The form is one of "
                        + Arrays.stream(DocumentFormat.values())
                                .map(CsvValues::format)
                                .collect(Collectors.joining(", "))
                        + ", not '" + cell + "'."));
    }

    static Boolean yes(String cell) {
        var word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("This is yes or no, not '" + cell + "'.");
        }
        return YES.contains(word);
    }
}
