package invoxa.web.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;

/** The public keys that access tokens are signed with. */
@FunctionalInterface
public interface KeySource {

    /**
     * The key of this id, or empty where the issuer has no such key.
     *
     * @throws KeysUnavailable where it cannot be said because the issuer cannot be reached
     */
    Optional<ECKey> key(String keyId);

    /** These keys, for ever. */
    static KeySource fixed(JWKSet keys) {
        return keyId -> Optional.ofNullable(keys.getKeyByKeyId(keyId)).map(ECKey.class::cast);
    }

    /** The keys published at {@code {gateway}/auth/.well-known/jwks.json}, fetched when needed. */
    static KeySource remote(HttpClient http, URI gateway, Clock clock) {
        return new RemoteKeys(http, URI.create(gateway + "/auth/.well-known/jwks.json"), clock);
    }

    /** Auth cannot be reached, so that nobody can say whether a token is good. */
    final class KeysUnavailable extends RuntimeException {
        KeysUnavailable(Exception cause) {
            super("auth cannot be asked about a token: " + cause, cause);
        }
    }
}
