package invoxa.web.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys fetched from the issuer: anew after {@link #MAX_AGE}, and when one is asked for that is not known, but then no
 * more than once in {@link #PAUSE}. While the issuer cannot be reached the known ones go on serving.
 */
final class RemoteKeys implements JWKSource<SecurityContext> {

    static final Duration PAUSE = Duration.ofSeconds(5);
    static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final Duration OUTAGE = Duration.ofDays(365);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(RemoteKeys.class);

    private final Published published;
    private final JWKSetSource<SecurityContext> keys;
    private final Clock clock;

    RemoteKeys(HttpClient http, URI address, Clock clock) {
        this.published = new Published(http, address);
        this.keys = new CachingJWKSetSource<>(
                new OutageTolerantJWKSetSource<>(published, OUTAGE.toMillis(), null),
                MAX_AGE.toMillis(),
                TIMEOUT.multipliedBy(2).toMillis(),
                null);
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        long now = clock.millis();
        var known = keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
        var found = wanted.select(known);
        return found.isEmpty() && now >= published.asked + PAUSE.toMillis()
                ? wanted.select(keys.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, context))
                : found;
    }

    /** What the issuer publishes at this moment. */
    private static final class Published implements JWKSetSource<SecurityContext> {

        private final HttpClient http;
        private final HttpRequest request;

        /** When it was asked last, in milliseconds since the epoch. */
        private volatile long asked = Long.MIN_VALUE / 2;

        Published(HttpClient http, URI address) {
            this.http = http;
            this.request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            asked = now;
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return JWKSet.parse(answer.body());
                }
                throw unavailable(new IOException("answered " + answer.statusCode()));
            } catch (IOException | ParseException e) {
                throw unavailable(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw unavailable(e);
            }
        }

        private KeySourceException unavailable(Exception cause) {
            LOG.warn("signing keys cannot be fetched from {}: {}", request.uri(), cause.toString());
            return new JWKSetRetrievalException(cause.toString(), cause);
        }

        @Override
        public void close() {}
    }
}
