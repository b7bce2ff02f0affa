package invoxa.client.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a client, described once: its checks, whether a search finds it and its column in CSV follow from this.
 *
 * @param name in JSON
 * @param heading of its column in CSV; null where it has no column of its own
 * @param alsoCalled how files of other programs call the column
 */
public record ClientField(
        String name,
        FieldType type,
        boolean isRequired,
        boolean isSearched,
        @Nullable String heading,
        List<String> alsoCalled) {

    public ClientField {
        alsoCalled = List.copyOf(alsoCalled);
    }

    static ClientField of(String name, FieldType type) {
        return new ClientField(name, type, false, false, null, List.of());
    }

    static ClientField text(String name, int max, TextRule... rules) {
        return of(name, new FieldType.Text(max, List.of(rules)));
    }

    ClientField required() {
        return new ClientField(name, type, true, isSearched, heading, alsoCalled);
    }

    ClientField searched() {
        return new ClientField(name, type, isRequired, true, heading, alsoCalled);
    }

    ClientField column(String as, String... otherNames) {
        return new ClientField(name, type, isRequired, isSearched, as, List.of(otherNames));
    }

    /** The same field where a search shall not find it and CSV has no column for it. */
    ClientField inside() {
        return new ClientField(name, type, isRequired, false, null, List.of());
    }
}
