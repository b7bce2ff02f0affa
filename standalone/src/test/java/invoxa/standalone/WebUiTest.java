package invoxa.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.web.server.ServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The web UI")
class WebUiTest {

    @TempDir
    static Path folder;

    private static Standalone standalone;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        var ui = folder.resolve("ui");
        write(ui, "index.html", "<p>home</p>");
        write(ui, "clients.html", "<p>clients</p>");
        write(ui, "404.html", "<p>nothing</p>");
        write(ui, "_next/static/a.js", "plain");
        write(ui, "_next/static/a.js.gz", "gzipped");
        write(ui, "_next/static/a.js.br", "brotli");
        write(ui, "script-hashes", "index.html\t'sha256-abc='\nclients.html\t\n");
        write(folder, "secret", "not for browsers");
        standalone = Standalone.start(
                DataFolder.take(folder.resolve("data"), true),
                ServerConfig.local(),
                Map.of("INVOXA_UI", ui.toString()));
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    @Test
    @DisplayName("is where one comes from the front door, and its pages need no ending in their address")
    void isServed() throws Exception {
        var front = get("/");
        assertThat(front.statusCode()).isEqualTo(302);
        assertThat(front.headers().firstValue("Location")).contains("/app");
        assertThat(get("/app").body()).isEqualTo("<p>home</p>");
        assertThat(get("/app/").body()).isEqualTo("<p>home</p>");
        assertThat(get("/app/clients").body()).isEqualTo("<p>clients</p>");
        assertThat(get("/app/clients?id=1").body()).isEqualTo("<p>clients</p>");
    }

    @Test
    @DisplayName("runs no inline script but those that the build noted for the page")
    void hasAPolicy() throws Exception {
        assertThat(policy("/app")).contains("default-src 'none'", "script-src 'self' 'sha256-abc=';");
        assertThat(policy("/app/clients")).contains("script-src 'self';");
        assertThat(policy("/app/nowhere")).contains("script-src 'self';");
        for (var page : new String[] {"/app", "/app/clients", "/app/nowhere"}) {
            assertThat(policy(page).split("style-src", 2)[0]).doesNotContain("unsafe");
        }
    }

    @Test
    @DisplayName("is kept by browsers for ever where the name follows the content, and asked for again where not")
    void isCached() throws Exception {
        assertThat(get("/app/_next/static/a.js").headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
        var page = get("/app/clients");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        var tag = page.headers().firstValue("ETag").orElseThrow();
        var again = get("/app/clients", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    @DisplayName("comes compressed as the browser can read it")
    void isCompressed() throws Exception {
        assertThat(script("gzip, deflate, br, zstd")).isEqualTo("brotli");
        assertThat(script("gzip;q=0.8, br;q=0")).isEqualTo("gzipped");
        assertThat(script("identity")).isEqualTo("plain");
        assertThat(script("abr, xgzip")).isEqualTo("plain");
    }

    @Test
    @DisplayName("shows nothing that is not its own, however the address is written")
    void staysInItsFolder() throws Exception {
        for (var path : new String[] {
            "/app/../secret", "/app/..%2fsecret", "/app/%2e%2e/secret", "/app//../../secret", "/app/secret", "/app%00/x"
        }) {
            var answer = get(path);
            assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400).isLessThan(500);
            assertThat(answer.body()).as(path).doesNotContain("not for browsers");
        }
        assertThat(get("/app/nowhere").body()).isEqualTo("<p>nothing</p>");
    }

    @Test
    @DisplayName("is not taken from a folder in which none was built")
    void mustBeBuilt() {
        assertThatThrownBy(() -> WebUi.in(folder.resolve("data")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("There is no built UI");
    }

    private static String script(String accepted) throws Exception {
        return get("/app/_next/static/a.js", "Accept-Encoding", accepted).body();
    }

    private static String policy(String path) throws Exception {
        return get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(standalone.url() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void write(Path base, String name, String content) throws IOException {
        var file = base.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
