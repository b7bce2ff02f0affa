package invoxa.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import invoxa.kernel.OrganizationId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads access tokens: JWT of the profile RFC 9068, signed with ES256, issued by INVOXA's auth for INVOXA. */
final class AccessTokens {

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final JOSEObjectType TYPE = new JOSEObjectType(Tokens.TYPE);
    private static final Set<String> OWN = Set.of(
            "iss", "sub", "aud", "exp", "nbf", "iat", Tokens.ORGANIZATION, Tokens.SCOPE, Tokens.KIND, Tokens.NAME);

    private final KeySource keys;
    private final Clock clock;

    AccessTokens(KeySource keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Principal verify(String token) throws InvalidToken {
        try {
            var jwt = SignedJWT.parse(token);
            requireSignature(jwt);
            var claims = jwt.getJWTClaimsSet();
            if (!Tokens.ISSUER.equals(claims.getIssuer())) {
                throw new InvalidToken("the token is from another issuer");
            }
            if (!claims.getAudience().contains(Tokens.AUDIENCE)) {
                throw new InvalidToken("the token is for another audience");
            }
            return principal(claims);
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new InvalidToken("the token is malformed");
        }
    }

    private void requireSignature(SignedJWT jwt) throws InvalidToken, JOSEException {
        var header = jwt.getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) {
            throw new InvalidToken("the token is not an access token signed with ES256");
        }
        if (header.getKeyID() == null) {
            throw new InvalidToken("the token names no key");
        }
        var key = keys.key(header.getKeyID()).orElseThrow(() -> new InvalidToken("the token's key is not known"));
        if (!jwt.verify(new ECDSAVerifier(key.toECPublicKey()))) {
            throw new InvalidToken("the signature is not valid");
        }
    }

    private Principal principal(JWTClaimsSet claims) throws ParseException, InvalidToken {
        if (claims.getExpirationTime() == null || claims.getSubject() == null) {
            throw new InvalidToken("the token lacks exp or sub");
        }
        var expires = claims.getExpirationTime().toInstant();
        requireCurrent(expires, clock);
        if (claims.getNotBeforeTime() != null
                && clock.instant()
                        .isBefore(claims.getNotBeforeTime().toInstant().minus(LEEWAY))) {
            throw new InvalidToken("the token is not valid yet");
        }
        var name = claims.getStringClaim(Tokens.NAME);
        return new Principal(
                kind(claims.getStringClaim(Tokens.KIND)),
                claims.getSubject(),
                organization(claims.getStringClaim(Tokens.ORGANIZATION)),
                scopes(claims.getStringClaim(Tokens.SCOPE)),
                name == null ? claims.getSubject() : name,
                expires,
                others(claims));
    }

    static void requireCurrent(Instant expires, Clock clock) throws InvalidToken {
        if (!clock.instant().isBefore(expires.plus(LEEWAY))) {
            throw new InvalidToken("the token has expired");
        }
    }

    private static Principal.Kind kind(@Nullable String claim) throws InvalidToken {
        return Arrays.stream(Principal.Kind.values())
                .filter(kind -> kind.claim().equals(claim))
                .findFirst()
                .orElseThrow(() -> new InvalidToken("the token does not say what kind of caller it is for"));
    }

    private static @Nullable OrganizationId organization(@Nullable String claim) {
        return claim == null ? null : new OrganizationId(claim);
    }

    private static Set<String> scopes(@Nullable String claim) {
        return claim == null || claim.isBlank()
                ? Set.of()
                : Arrays.stream(claim.strip().split(" +")).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> others(JWTClaimsSet claims) {
        var others = new HashMap<String, String>();
        claims.getClaims().forEach((name, value) -> {
            if (value instanceof String text && !OWN.contains(name)) {
                others.put(name, text);
            }
        });
        return others;
    }
}
