package invoxa.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference data beside the repository, which tests read where it is there: {@code ../shared}. */
public final class Shared {

    private Shared() {}

    /**
     * A file or folder below {@code shared}; skips the calling test, with a message, where it is absent.
     *
     * @param path such as {@code data/invoices}
     */
    public static Path path(String path) {
        var set = System.getenv("INVOXA_SHARED");
        var shared = set != null
                ? Path.of(set)
                : Path.of(System.getProperty("invoxa.root", ".")).resolve("../shared");
        var found = shared.resolve(path).normalize();
        Assumptions.assumeTrue(Files.exists(found), "skipped: " + found + " is not there (set INVOXA_SHARED)");
        return found;
    }
}
