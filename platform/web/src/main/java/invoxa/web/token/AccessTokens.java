package invoxa.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import invoxa.kernel.OrganizationId;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads access tokens: JWT of the profile RFC 9068, signed with ES256, issued by INVOXA's auth for INVOXA. */
final class AccessTokens {

    private static final Duration LEEWAY = Duration.ofSeconds(60);
    private static final Set<String> OWN = Set.of(
            "iss", "sub", "aud", "exp", "nbf", "iat", Tokens.ORGANIZATION, Tokens.SCOPE, Tokens.KIND, Tokens.NAME);

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    AccessTokens(JWKSource<SecurityContext> keys, Clock clock) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(Tokens.TYPE)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWTClaimsSetVerifier(new Claims(clock));
    }

    /** What must be in a token, at the time of the clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final Clock clock;

        Claims(Clock clock) {
            super(
                    Tokens.AUDIENCE,
                    new JWTClaimsSet.Builder().issuer(Tokens.ISSUER).build(),
                    Set.of("sub", "exp", Tokens.KIND));
            this.clock = clock;
            setMaxClockSkew((int) LEEWAY.toSeconds());
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }

    /** The library's own words are not passed on: they repeat what stands in the token. */
    Principal verify(String token) throws InvalidToken {
        try {
            return principal(processor.process(token, null));
        } catch (KeySourceException e) {
            throw new KeySource.KeysUnavailable(e);
        } catch (ExpiredJWTException e) {
            throw new InvalidToken("the token has expired");
        } catch (BadJWTException e) {
            throw new InvalidToken("a claim of the token is missing or wrong");
        } catch (BadJOSEException e) {
            throw new InvalidToken("the token is not signed with ES256 by a key that is known");
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new InvalidToken("the token is malformed");
        }
    }

    private static Principal principal(JWTClaimsSet claims) throws ParseException, InvalidToken {
        var name = claims.getStringClaim(Tokens.NAME);
        return new Principal(
                kind(claims.getStringClaim(Tokens.KIND)),
                claims.getSubject(),
                organization(claims.getStringClaim(Tokens.ORGANIZATION)),
                scopes(claims.getStringClaim(Tokens.SCOPE)),
                name == null ? claims.getSubject() : name,
                claims.getExpirationTime().toInstant(),
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
