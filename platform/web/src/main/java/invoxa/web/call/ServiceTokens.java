package invoxa.web.call;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;

/** Where a service's own access token comes from. */
public interface ServiceTokens {

    /**
     * A token that is valid now.
     *
     * @throws Unavailable where none can be had
     */
    String get();

    /** Says that this token was refused, so that {@link #get} gives another. */
    void refused(String token);

    /** Tokens from {@code POST {gateway}/auth/token} (OAuth 2 client credentials, RFC 6749 section 4.4). */
    static ServiceTokens clientCredentials(
            HttpClient http, URI gateway, String clientId, String clientSecret, Clock clock) {
        return new ClientCredentials(http, gateway, clientId, clientSecret, clock);
    }
}
