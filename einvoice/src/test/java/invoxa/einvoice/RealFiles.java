package invoxa.einvoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * What the bodies that write the rules published, invoices above all, in {@code ../shared} beside the repository; the
 * calling test is skipped where it is absent.
 */
public final class RealFiles {

    private RealFiles() {}

    public static List<Path> all() {
        return Stream.concat(xrechnung().stream(), en16931().stream()).toList();
    }

    public static List<Path> xrechnung() {
        return in("data/invoices/xrechnung");
    }

    public static List<Path> en16931() {
        return in("data/invoices/en16931");
    }

    public static Path named(String name) {
        return all().stream()
                .filter(file -> name(file).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no file " + name));
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String name(Path file) {
        return file.getFileName().toString();
    }

    /** @param path below {@code shared}, such as {@code data/codelists} */
    public static Path path(String path) {
        var set = System.getenv("INVOXA_SHARED");
        var shared = set != null
                ? Path.of(set)
                : Path.of(System.getProperty("invoxa.root", ".")).resolve("../shared");
        var found = shared.resolve(path).normalize();
        Assumptions.assumeTrue(Files.exists(found), "skipped: " + found + " is not there (set INVOXA_SHARED)");
        return found;
    }

    private static List<Path> in(String folder) {
        try (var files = Files.list(path(folder))) {
            return files.filter(file -> name(file).endsWith(".xml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
