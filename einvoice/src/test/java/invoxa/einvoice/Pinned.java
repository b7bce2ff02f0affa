package invoxa.einvoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What lies beside the tests: sample files, and tables whose rows are pinned expectations, each with its reason. */
final class Pinned {

    private Pinned() {}

    static byte[] sample(String name) {
        try (var in = Pinned.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(sample(name), StandardCharsets.UTF_8);
    }

    /** The rows of a table, cells parted by bars; lines that begin with a number sign explain. */
    static List<List<String>> table(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split(" \\| ")))
                .toList();
    }
}
