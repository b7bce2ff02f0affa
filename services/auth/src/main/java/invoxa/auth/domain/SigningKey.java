package invoxa.auth.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key pair that access tokens are signed with.
 *
 * @param publicJwk the public part as a JWK (RFC 7517), the key's id included
 * @param sealedJwk the whole pair, encrypted with the master key
 * @param signsFrom when it becomes the one that signs; it is published before
 * @param retires when its last token has expired and it is published no longer; null while no successor is known
 */
public record SigningKey(
        String id,
        String publicJwk,
        String sealedJwk,
        Instant created,
        Instant signsFrom,
        @Nullable Instant retires) {

    SigningKey retiring(Instant at) {
        return new SigningKey(id, publicJwk, sealedJwk, created, signsFrom, at);
    }
}
