package invoxa.auth.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import invoxa.kernel.Ids;
import invoxa.web.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Writes access tokens: JWT of the profile RFC 9068, signed with ES256. */
public final class AccessTokens {

    /** How long a token is good. Nothing can end it sooner, so it is short. */
    public static final Duration LIFE = Duration.ofMinutes(15);

    private static final JOSEObjectType TYPE = new JOSEObjectType(Tokens.TYPE);

    private AccessTokens() {}

    /** A key pair on P-256 with an id of its own. */
    public static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyID(Ids.next("sig"))
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    public static String sign(AccessGrant grant, ECKey key, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .subject(grant.subject())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(Ids.next("jti"))
                .claim("client_id", grant.client())
                .claim(Tokens.KIND, grant.kind().claim())
                .claim(Tokens.NAME, grant.name())
                .claim(Tokens.SCOPE, grant.scope())
                .claim(
                        Tokens.ORGANIZATION,
                        grant.organization() == null
                                ? null
                                : grant.organization().value())
                .claim("role", grant.role())
                .claim("sid", grant.session())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(TYPE)
                .keyID(key.getKeyID())
                .build();
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the key " + key.getKeyID() + " cannot sign", e);
        }
    }
}
