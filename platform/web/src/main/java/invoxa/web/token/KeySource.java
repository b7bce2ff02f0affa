package invoxa.web.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;

/** Where the public keys come from that access tokens are signed with. */
public final class KeySource {

    private KeySource() {}

    /** The keys published at {@code {gateway}/auth/.well-known/jwks.json}, fetched when needed. */
    public static JWKSource<SecurityContext> remote(HttpClient http, URI gateway, Clock clock) {
        return new RemoteKeys(http, URI.create(gateway + "/auth/.well-known/jwks.json"), clock);
    }

    /** Auth cannot be reached, so that nobody can say whether a token is good. */
    public static final class KeysUnavailable extends RuntimeException {
        KeysUnavailable(Exception cause) {
            super("auth cannot be asked about a token: " + cause, cause);
        }
    }
}
