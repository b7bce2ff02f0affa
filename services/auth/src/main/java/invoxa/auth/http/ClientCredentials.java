package invoxa.auth.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's id and secret, from the Authorization header (client_secret_basic) or the form (client_secret_post). */
record ClientCredentials(String client, String secret) {

    private static final String SCHEME = "Basic ";

    /** Empty where they are missing, malformed, or given in both ways at once (RFC 6749, 2.3). */
    static Optional<ClientCredentials> of(@Nullable String authorization, Map<String, String> form) {
        var client = form.get("client_id");
        var secret = form.get("client_secret");
        if (authorization != null) {
            return secret == null ? basic(authorization) : Optional.empty();
        }
        return client == null || secret == null ? Optional.empty() : Optional.of(new ClientCredentials(client, secret));
    }

    private static Optional<ClientCredentials> basic(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(SCHEME.length()).strip()),
                    StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(
                            decoded(pair.substring(0, colon)), decoded(pair.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
