package invoxa.standalone;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What a browser finds at {@code /}: that INVOXA runs, and where its interfaces are described. */
final class WelcomePage {

    private static final byte[] HTML = read();

    private WelcomePage() {}

    static void route(HttpRouting.Builder routing) {
        routing.get("/", (request, response) -> {
            response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
            response.header(
                    HeaderNames.create("Content-Security-Policy"), "default-src 'none'; style-src 'unsafe-inline'");
            response.send(HTML);
        });
    }

    private static byte[] read() {
        try (var in = Objects.requireNonNull(WelcomePage.class.getResourceAsStream("welcome.html"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
