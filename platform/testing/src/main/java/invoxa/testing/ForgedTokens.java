package invoxa.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import invoxa.web.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tokens that must open nothing, each by what is wrong with it; all claim to be a user with every scope there is. */
final class ForgedTokens {

    private final ECKey key;
    private final Instant now;
    private final String scopes;

    ForgedTokens(ECKey key, Instant now, String scopes) {
        this.key = key;
        this.now = now;
        this.scopes = scopes;
    }

    Map<String, String> all() {
        try {
            var good = signed(key, Tokens.TYPE, claims -> claims);
            var tokens = new LinkedHashMap<String, String>();
            tokens.put("signed by another key of the same id", signed(strange(), Tokens.TYPE, claims -> claims));
            tokens.put("signed by a key that nobody knows", signed(unknown(), Tokens.TYPE, claims -> claims));
            tokens.put(
                    "expired", signed(key, Tokens.TYPE, claims -> claims.expirationTime(at(Duration.ofMinutes(-2)))));
            tokens.put("without an end", signed(key, Tokens.TYPE, claims -> claims.expirationTime(null)));
            tokens.put(
                    "not valid yet", signed(key, Tokens.TYPE, claims -> claims.notBeforeTime(at(Duration.ofHours(1)))));
            tokens.put("of another issuer", signed(key, Tokens.TYPE, claims -> claims.issuer("https://evil.example")));
            tokens.put("for another audience", signed(key, Tokens.TYPE, claims -> claims.audience("elsewhere")));
            tokens.put("of another type", signed(key, "JWT", claims -> claims));
            tokens.put("without a kind", signed(key, Tokens.TYPE, claims -> claims.claim(Tokens.KIND, null)));
            tokens.put("without a subject", signed(key, Tokens.TYPE, claims -> claims.subject(null)));
            tokens.put(
                    "with a malformed organization", signed(key, Tokens.TYPE, c -> c.claim(Tokens.ORGANIZATION, "x")));
            tokens.put("unsigned (alg none)", new PlainJWT(claims(claims -> claims)).serialize());
            tokens.put("signed with the public key as an HMAC secret", hmac());
            tokens.put("with changed claims", changed(good));
            tokens.put("cut off", good.substring(0, good.length() - 10));
            tokens.put("with a dot too many", good + ".x");
            tokens.put("no token at all", "x");
            tokens.put("empty", "");
            tokens.put("longer than any header should be", "a".repeat(6_000));
            tokens.put("an API key that nobody has", Tokens.API_KEY_PREFIX + "0".repeat(40));
            return tokens;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private ECKey strange() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
    }

    private static ECKey unknown() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID("key_nobody_knows").generate();
    }

    private Date at(Duration fromNow) {
        return Date.from(now.plus(fromNow));
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(Tokens.ISSUER)
                        .audience(Tokens.AUDIENCE)
                        .subject("usr_forged")
                        .expirationTime(at(Duration.ofMinutes(15)))
                        .claim(Tokens.KIND, "user")
                        .claim(Tokens.ORGANIZATION, "org_01jd3c5v2e7m8r9s0t1v2w3x4y")
                        .claim(Tokens.SCOPE, scopes))
                .build();
    }

    private String signed(ECKey by, String type, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .keyID(by.getKeyID())
                .build();
        var token = new SignedJWT(header, claims(change));
        token.sign(new ECDSASigner(by));
        return token.serialize();
    }

    private String hmac() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(Tokens.TYPE))
                .keyID(key.getKeyID())
                .build();
        var token = new SignedJWT(header, claims(claims -> claims));
        token.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private static String changed(String good) {
        var parts = good.split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var other = payload.replace("usr_forged", "usr_another");
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[2];
    }
}
