package invoxa.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.web.token.Principal;
import invoxa.web.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Signs access tokens as auth does, with a key made for the test. */
public final class TestTokens {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final ECKey key;
    private final Clock clock;

    public TestTokens(Clock clock) {
        try {
            this.key = new ECKeyGenerator(Curve.P_256).keyID(Ids.next("key")).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        this.clock = clock;
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }

    /** The public half, for the server to verify with. */
    public JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()));
    }

    /** The token of a user of this organization, with these scopes. */
    public String user(OrganizationId organization, String... scopes) {
        return user(Ids.next("usr"), organization, scopes);
    }

    public String user(String userId, OrganizationId organization, String... scopes) {
        return signed(claims -> claims.subject(userId)
                .claim(Tokens.KIND, Principal.Kind.USER.claim())
                .claim(Tokens.NAME, "Test User")
                .claim(Tokens.ORGANIZATION, organization.value())
                .claim(Tokens.SCOPE, String.join(" ", scopes)));
    }

    /** The token of a service; it names the organization it acts for in each request. */
    public String service(String name, String... scopes) {
        return signed(claims -> claims.subject(name)
                .claim(Tokens.KIND, Principal.Kind.SERVICE.claim())
                .claim(Tokens.NAME, name)
                .claim(Tokens.SCOPE, String.join(" ", scopes)));
    }

    /** A token with the claims that every token has, changed and completed by the given step. */
    public String signed(UnaryOperator<JWTClaimsSet.Builder> claims) {
        var now = clock.instant();
        var common = new JWTClaimsSet.Builder()
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID(Ids.next("jti"));
        return sign(claims.apply(common).build());
    }

    /** Tokens that must open nothing, each by what is wrong with it. */
    Map<String, String> forged(String scopes) {
        return new ForgedTokens(key, clock.instant(), scopes).all();
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType(Tokens.TYPE))
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
