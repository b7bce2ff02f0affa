package invoxa.web.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import invoxa.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns an API key into an access token. */
@FunctionalInterface
public interface ApiKeys {

    /**
     * The access token that this key stands for.
     *
     * @throws InvalidToken where the key is unknown or revoked
     * @throws KeySource.KeysUnavailable where that cannot be said now
     */
    String exchange(String key) throws InvalidToken;

    /** No key is known. */
    static ApiKeys none() {
        return key -> {
            throw new InvalidToken("the API key is not known");
        };
    }

    /**
     * Keys exchanged at {@code POST {gateway}/auth/api-keys/exchange}, the key itself as the bearer; the token is used
     * for a minute, so a revoked key works for a minute at the most.
     */
    static ApiKeys remote(HttpClient http, URI gateway, Clock clock) {
        return new RemoteApiKeys(http, URI.create(gateway + "/auth/api-keys/exchange"), clock);
    }

    /** Exchanges keys by HTTP. */
    final class RemoteApiKeys implements ApiKeys {

        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.~-]{1,256}");
        private static final Duration REMEMBERED = Duration.ofSeconds(60);
        private static final Duration TIMEOUT = Duration.ofSeconds(5);

        private final HttpClient http;
        private final URI address;
        private final Cache<String, String> tokens;

        /** The answer; what else it holds does not matter here. */
        private record Exchanged(
                @JsonProperty("access_token") @Nullable String accessToken) {}

        private RemoteApiKeys(HttpClient http, URI address, Clock clock) {
            this.http = http;
            this.address = address;
            this.tokens = Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(REMEMBERED)
                    .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                    .build();
        }

        @Override
        public String exchange(String key) throws InvalidToken {
            var known = tokens.getIfPresent(key);
            if (known != null) {
                return known;
            }
            var token = ask(key);
            tokens.put(key, token);
            return token;
        }

        private String ask(String key) throws InvalidToken {
            try {
                var answer = http.send(request(key), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 200) {
                    var token = Json.read(answer.body(), Exchanged.class).accessToken();
                    if (token != null) {
                        return token;
                    }
                }
                if (answer.statusCode() == 401 || answer.statusCode() == 403) {
                    throw new InvalidToken("the API key is not known or was revoked");
                }
                throw new KeySource.KeysUnavailable(new IOException("answered " + answer.statusCode()));
            } catch (IOException | UncheckedIOException e) {
                throw new KeySource.KeysUnavailable(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KeySource.KeysUnavailable(e);
            }
        }

        private HttpRequest request(String key) throws InvalidToken {
            if (!FORM.matcher(key).matches()) {
                throw new InvalidToken("the API key is malformed");
            }
            return HttpRequest.newBuilder(address)
                    .timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + key)
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
        }
    }
}
