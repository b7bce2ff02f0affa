package invoxa.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Security-Policy of each page of the UI. The export writes some scripts into the pages; the build notes
 * their hashes in the file {@code script-hashes} (a page's name, a tab, its hashes), and nothing else inline runs.
 * Styles may be inline: charts and menus are placed by them. PDFs are shown in frames of the page's own making.
 */
final class ScriptPolicies {

    private static final String FILE = "script-hashes";
    private static final String OTHERS = "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self'; connect-src 'self'; frame-src 'self' blob:; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final Map<String, String> hashes;

    private ScriptPolicies(Map<String, String> hashes) {
        this.hashes = hashes;
    }

    static ScriptPolicies in(Path folder) throws IOException {
        var hashes = new HashMap<String, String>();
        for (var line : Files.readAllLines(folder.resolve(FILE))) {
            var parts = line.split("\t", 2);
            hashes.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return new ScriptPolicies(hashes);
    }

    /** Null for what is no page. A page of which the build noted nothing may run no inline script. */
    @Nullable
    String of(String name) {
        if (!name.endsWith(".html")) {
            return null;
        }
        var scripts = ("'self' " + hashes.getOrDefault(name, "")).strip();
        return "default-src 'none'; script-src " + scripts + "; " + OTHERS;
    }
}
