package invoxa.web.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Says who is calling by what stands behind {@code Bearer}: an access token or an API key.
 *
 * <p>What was verified is remembered, so that a signature is not computed again for each request: until the token ends,
 * but five minutes at the most, so that a withdrawn signing key soon counts for nothing; an API key for one minute.
 */
public final class TokenVerifier {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MAX_REMEMBERED = 20_000;
    private static final int MAX_LENGTH = 4_096;

    private final AccessTokens accessTokens;
    private final ApiKeys apiKeys;
    private final Standing standing;
    private final Clock clock;
    private final Cache<String, Principal> verified;

    public TokenVerifier(JWKSource<SecurityContext> keys, ApiKeys apiKeys, Standing standing, Clock clock) {
        this.accessTokens = new AccessTokens(keys, clock);
        this.apiKeys = apiKeys;
        this.standing = standing;
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Believes the tokens of the auth service at this gateway. */
    public static TokenVerifier remote(HttpClient http, URI gateway, Clock clock) {
        return new TokenVerifier(
                KeySource.remote(http, gateway, clock),
                ApiKeys.remote(http, gateway, clock),
                Standing.remote(http, gateway),
                clock);
    }

    /** What the callers may still do, where it is not for the token alone to say. */
    public Standing standing() {
        return standing;
    }

    /**
     * Who is calling.
     *
     * @param bearer what stands behind {@code Bearer} in the header {@code Authorization}
     * @throws InvalidToken where it is forged, expired, foreign or malformed
     * @throws KeySource.KeysUnavailable where that cannot be said now
     */
    public Principal verify(String bearer) throws InvalidToken {
        if (bearer.length() > MAX_LENGTH) {
            throw new InvalidToken("the token is too long");
        }
        return bearer.startsWith(Tokens.API_KEY_PREFIX) ? verifyToken(apiKeys.exchange(bearer)) : verifyToken(bearer);
    }

    private Principal verifyToken(String token) throws InvalidToken {
        var known = verified.getIfPresent(token);
        if (known == null) {
            known = accessTokens.verify(token);
            verified.put(token, known);
        } else {
            AccessTokens.requireCurrent(known.expires(), clock);
        }
        return known;
    }
}
