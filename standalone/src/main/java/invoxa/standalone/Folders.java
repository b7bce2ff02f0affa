package invoxa.standalone;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folders as a person names them: relative to where the launcher was called, not to where the process runs. */
public final class Folders {

    private Folders() {}

    public static Path named(Path path) {
        var from = Objects.requireNonNullElse(System.getenv("INVOXA_STARTED_IN"), ".");
        return Path.of(from).resolve(path).toAbsolutePath().normalize();
    }

    /** The data folder that a person named, or else the usual one. */
    static Path dataNamed(@Nullable Path path) {
        return path == null ? usualData() : named(path);
    }

    /** Where the data are if nobody says otherwise: {@code data} beside the launcher. */
    private static Path usualData() {
        var home = Objects.requireNonNullElse(System.getenv("INVOXA_HOME"), ".");
        return Path.of(home).resolve("data").toAbsolutePath().normalize();
    }
}
