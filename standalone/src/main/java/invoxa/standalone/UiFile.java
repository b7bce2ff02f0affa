package invoxa.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of the UI, with what a browser is told about it.
 *
 * @param version changes when the file does
 * @param contentPolicy of a page; null of what is no page
 */
record UiFile(
        Path path,
        String contentType,
        boolean hashed,
        String version,
        @Nullable String contentPolicy,
        boolean hasBrotli,
        boolean hasGzip) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");

    /** @param name the path below the export, whose {@code _next/static} holds what is named by its content */
    static UiFile at(Path path, String name, @Nullable String contentPolicy) throws IOException {
        var version = Long.toHexString(Files.size(path)) + "-"
                + Long.toHexString(Files.getLastModifiedTime(path).toMillis());
        var type = TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
        return new UiFile(
                path,
                type,
                name.startsWith("_next/static/"),
                version,
                contentPolicy,
                Files.exists(compressed(path, "br")),
                Files.exists(compressed(path, "gzip")));
    }

    /** {@code br}, {@code gzip}, or nothing where neither is there or wanted. */
    String encodingFor(String accepted) {
        if (hasBrotli && accepts(accepted, "br")) {
            return "br";
        }
        return hasGzip && accepts(accepted, "gzip") ? "gzip" : "";
    }

    String tag(String encoding) {
        return "\"" + version + (encoding.isEmpty() ? "" : "-" + encoding) + "\"";
    }

    String caching() {
        return hashed ? "public, max-age=31536000, immutable" : "no-cache";
    }

    Optional<String> policy() {
        return Optional.ofNullable(contentPolicy);
    }

    byte[] bytes(String encoding) {
        try {
            return Files.readAllBytes(encoding.isEmpty() ? path : compressed(path, encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compressed(Path path, String encoding) {
        return path.resolveSibling(path.getFileName() + ("gzip".equals(encoding) ? ".gz" : "." + encoding));
    }

    private static boolean accepts(String header, String encoding) {
        for (var offered : header.split(",", -1)) {
            var parts = offered.strip().split(";", 2);
            if (parts[0].strip().equalsIgnoreCase(encoding)) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
