package invoxa.einvoice.codes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A code list as its file has it: the first line says its version, every other line is a code.
 *
 * @param codes in no particular order
 */
record CodeFile(String version, Set<String> codes) {

    static CodeFile of(CodeList list) {
        var lines = lines(list.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt");
        return new CodeFile(lines.getFirst().substring("# ".length()), Set.copyOf(lines.subList(1, lines.size())));
    }

    static List<String> lines(String name) {
        try (var file = CodeFile.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the code list " + name + " is not in this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
