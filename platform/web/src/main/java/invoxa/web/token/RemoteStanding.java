package invoxa.web.token;

import invoxa.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks auth what a caller still may, and remembers nothing. A service's token rests on nothing that can end. */
final class RemoteStanding implements Standing {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI address;

    /** The answer; what else it holds does not matter here. */
    private record Me(@Nullable List<String> scopes) {}

    RemoteStanding(HttpClient http, URI address) {
        this.http = http;
        this.address = address;
    }

    @Override
    public Principal now(Principal shown, String bearer) throws InvalidToken {
        return shown.isService() ? shown : shown.limitedTo(ask(bearer));
    }

    private Set<String> ask(String bearer) throws InvalidToken {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(TIMEOUT)
                            .header("Authorization", "Bearer " + bearer)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> scopes(answer.body());
                case 401, 403, 404 -> throw new InvalidToken("its holder is no longer let in");
                default -> throw new KeySource.KeysUnavailable(new IOException("answered " + answer.statusCode()));
            };
        } catch (IOException | UncheckedIOException e) {
            throw new KeySource.KeysUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeySource.KeysUnavailable(e);
        }
    }

    private static Set<String> scopes(byte[] body) {
        var scopes = Json.read(body, Me.class).scopes();
        return scopes == null ? Set.of() : Set.copyOf(scopes);
    }
}
