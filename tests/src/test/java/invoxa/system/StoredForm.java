package invoxa.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.json.Json;
import invoxa.storage.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was stored once: {@code services/<service>/src/test/resources/stored/<kind>.json}, and each further
 * form of the kind as {@code <kind>.<what>.json}. It stays as it is for as long as a database may hold such a document.
 *
 * @param file below {@code services}
 * @param document what was stored
 * @param now as what it is stored again; null where that is the same
 * @param keys the values by which it is found
 */
record StoredForm(Path file, JsonNode document, @Nullable JsonNode now, JsonNode keys) {

    /** Reads as the store does, and refuses what it passes over: a field that no component takes. */
    private static final ObjectMapper STRICT =
            Json.STORED.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Those in the repository. */
    static List<StoredForm> all() {
        var services = Path.of(System.getProperty("invoxa.root", "."), "services");
        try (var files = Files.find(services, 6, (path, attributes) -> isStored(services.relativize(path)))) {
            return files.sorted().map(file -> read(services, file)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStored(Path file) {
        return file.getNameCount() == 6
                && file.subpath(1, 5).equals(Path.of("src", "test", "resources", "stored"))
                && file.toString().endsWith(".json");
    }

    private static StoredForm read(Path services, Path file) {
        try {
            var form = Json.STRICT.readTree(file.toFile());
            return new StoredForm(
                    services.relativize(file), form.required("document"), form.get("now"), form.required("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The kind is named by the first two parts of the file's name, and lies with the service that it names. */
    boolean isOf(Kind<?> kind) {
        var name = file.getFileName().toString();
        return file.getName(0).toString().equals(kind.name().replaceFirst("\\..*", ""))
                && name.startsWith(kind.name() + ".");
    }

    /** What is wrong with how this code reads it, or empty. */
    <D> Optional<String> fault(Kind<D> kind) {
        D content;
        try {
            content = STRICT.treeToValue(document, kind.type());
        } catch (JsonProcessingException e) {
            return Optional.of(file + " cannot be read: " + e.getOriginalMessage());
        }
        var written = Json.read(Json.write(content), JsonNode.class);
        var expected = now == null ? document : now;
        if (!written.equals(expected)) {
            return Optional.of(file + " is written again as " + written + ", not as " + expected);
        }
        var found = keys(kind, content);
        return found.equals(keys) ? Optional.empty() : Optional.of(file + " is found by " + found + ", not by " + keys);
    }

    private static <D> JsonNode keys(Kind<D> kind, D content) {
        var values = Json.STORED.createObjectNode();
        for (var key : kind.keys()) {
            put(values, key.name(), key.value().apply(content));
        }
        return Json.read(Json.write(values), JsonNode.class);
    }

    private static void put(ObjectNode values, String key, @Nullable Object value) {
        if (value != null) {
            values.putPOJO(key, value);
        }
    }
}
