package invoxa.invoice.xml;

import invoxa.testing.Shared;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The invoices published by the bodies that write the rules; the calling test is skipped where they are absent. */
final class RealFiles {

    private RealFiles() {}

    static List<Path> all() {
        return Stream.concat(xrechnung().stream(), en16931().stream()).toList();
    }

    static List<Path> xrechnung() {
        return in("data/invoices/xrechnung");
    }

    static List<Path> en16931() {
        return in("data/invoices/en16931");
    }

    static Path named(String name) {
        return all().stream()
                .filter(file -> name(file).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + name));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> in(String folder) {
        try (var files = Files.list(Shared.path(folder))) {
            return files.filter(file -> name(file).endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
