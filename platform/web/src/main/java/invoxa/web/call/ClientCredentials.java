package invoxa.web.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import invoxa.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The token a service signs in with, got from auth by OAuth 2 client credentials (RFC 6749, 4.4) and renewed before it
 * ends.
 */
final class ClientCredentials implements ServiceTokens {

    private static final Duration EARLY = Duration.ofSeconds(60);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final URI address;
    private final String clientId;
    private final String clientSecret;
    private final Clock clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile @Nullable Held held;

    private record Held(String token, Instant renewAt) {}

    private record Granted(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {}

    ClientCredentials(HttpClient http, URI gateway, String clientId, String clientSecret, Clock clock) {
        this.http = http;
        this.address = URI.create(gateway + "/auth/token");
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    @Override
    public String get() {
        var now = held;
        return now != null && clock.instant().isBefore(now.renewAt) ? now.token : renew(now);
    }

    @Override
    public void refused(String token) {
        renewing.lock();
        try {
            if (held != null && held.token.equals(token)) {
                held = null;
            }
        } finally {
            renewing.unlock();
        }
    }

    private String renew(@Nullable Held seen) {
        renewing.lock();
        try {
            var now = held;
            if (now != null && !now.equals(seen)) {
                return now.token;
            }
            var granted = ask();
            long usable = Math.max(granted.expiresIn - EARLY.toSeconds(), granted.expiresIn / 2);
            held = new Held(granted.accessToken, clock.instant().plusSeconds(usable));
            return granted.accessToken;
        } finally {
            renewing.unlock();
        }
    }

    private Granted ask() {
        var form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(clientSecret);
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new Unavailable("auth gave " + clientId + " no token: it answered " + answer.statusCode(), null);
            }
            return Json.read(answer.body(), Granted.class);
        } catch (IOException e) {
            throw new Unavailable("auth cannot be reached for a token: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while asking for a token", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
