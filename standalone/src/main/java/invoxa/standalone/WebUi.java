package invoxa.standalone;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves the exported UI under {@code /app}, and leads from {@code /} to it. What there is, is read once, at the start,
 * so nothing outside the folder can be asked for. Hashed files may be kept for ever; pages are asked for each time and
 * come with the one Content-Security-Policy under which only their own scripts run.
 */
final class WebUi implements Consumer<HttpRouting.Builder> {

    private static final String BASE = "/app";
    private static final HeaderName CONTENT_POLICY = HeaderNames.create("Content-Security-Policy");

    private final Map<String, UiFile> files;

    private WebUi(Map<String, UiFile> files) {
        this.files = Map.copyOf(files);
    }

    /** @throws UncheckedIOException where the folder holds no exported UI */
    static WebUi in(Path folder) {
        try {
            var policies = ScriptPolicies.in(folder);
            var files = new HashMap<String, UiFile>();
            try (var all = Files.walk(folder)) {
                for (var path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                    var name = folder.relativize(path).toString().replace('\\', '/');
                    files.put(name, UiFile.at(path, name, policies.of(name)));
                }
            }
            return new WebUi(files);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no built UI in " + folder, e);
        }
    }

    @Override
    public void accept(HttpRouting.Builder routing) {
        routing.get("/", (request, response) -> {
            response.status(Status.FOUND_302);
            response.header(HeaderNames.LOCATION, BASE);
            response.header(HeaderNames.CACHE_CONTROL, "no-cache");
            response.send();
        });
        for (var path : new String[] {BASE, BASE + "/*"}) {
            routing.get(path, this::serve);
            routing.head(path, this::serve);
        }
    }

    private void serve(ServerRequest request, ServerResponse response) {
        var path = request.prologue().uriPath().path();
        var name = path.substring(BASE.length()).replaceAll("^/+|/+$", "");
        var file = find(name);
        if (file == null) {
            response.status(Status.NOT_FOUND_404);
            file = files.get("404.html");
        }
        if (file == null) {
            response.send();
        } else {
            send(file, request, response);
        }
    }

    private @Nullable UiFile find(String name) {
        if (name.isEmpty()) {
            return files.get("index.html");
        }
        var exactly = files.get(name);
        return exactly == null ? files.get(name + ".html") : exactly;
    }

    private void send(UiFile file, ServerRequest request, ServerResponse response) {
        var encoding = file.encodingFor(
                request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse(""));
        var tag = file.tag(encoding);
        response.header(HeaderNames.ETAG, tag);
        response.header(HeaderNames.VARY, "Accept-Encoding");
        response.header(HeaderNames.CACHE_CONTROL, file.caching());
        response.header(HeaderNames.CONTENT_TYPE, file.contentType());
        file.policy().ifPresent(policy -> response.header(CONTENT_POLICY, policy));
        if (tag.equals(request.headers().first(HeaderNames.IF_NONE_MATCH).orElse("")) && isGood(response)) {
            response.status(Status.NOT_MODIFIED_304);
            response.send();
            return;
        }
        if (!encoding.isEmpty()) {
            response.header(HeaderNames.CONTENT_ENCODING, encoding);
        }
        response.send(file.bytes(encoding));
    }

    private static boolean isGood(ServerResponse response) {
        return response.status().code() == 200;
    }
}
