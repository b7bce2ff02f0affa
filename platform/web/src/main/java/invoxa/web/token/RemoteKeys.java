package invoxa.web.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys fetched from the issuer: when one is asked for that is not known, but no more than once in {@link #PAUSE}, and
 * anew after {@link #MAX_AGE}. While the issuer cannot be reached the known ones go on serving.
 */
final class RemoteKeys implements KeySource {

    static final Duration PAUSE = Duration.ofSeconds(5);
    static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(RemoteKeys.class);

    private final HttpClient http;
    private final URI address;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Known known = new Known(Map.of(), null, null);

    /** What is known; {@code asked} is when a fetch last succeeded, {@code failed} when one last failed. */
    private record Known(
            Map<String, ECKey> keys,
            @Nullable Instant asked,
            @Nullable Instant failed) {}

    RemoteKeys(HttpClient http, URI address, Clock clock) {
        this.http = http;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Optional<ECKey> key(String keyId) {
        var now = known;
        var key = now.keys.get(keyId);
        if (key != null && !olderThan(now.asked, MAX_AGE)) {
            return Optional.of(key);
        }
        if (olderThan(now.asked, PAUSE)) {
            refresh(now);
        }
        return Optional.ofNullable(known.keys.get(keyId));
    }

    private void refresh(Known seen) {
        fetching.lock();
        try {
            if (!known.equals(seen)) {
                return;
            }
            if (!seen.keys.isEmpty() && !olderThan(seen.failed, PAUSE)) {
                return;
            }
            known = new Known(fetch(), clock.instant(), null);
        } catch (IOException | ParseException e) {
            LOG.warn("signing keys cannot be fetched from {}: {}", address, e.toString());
            known = new Known(seen.keys, seen.asked, clock.instant());
            if (seen.keys.isEmpty()) {
                throw new KeysUnavailable(e);
            }
        } finally {
            fetching.unlock();
        }
    }

    private Map<String, ECKey> fetch() throws IOException, ParseException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            return JWKSet.parse(answer.body()).getKeys().stream()
                    .filter(ECKey.class::isInstance)
                    .map(ECKey.class::cast)
                    .filter(key -> key.getKeyID() != null)
                    .collect(Collectors.toUnmodifiableMap(ECKey::getKeyID, key -> key, (first, second) -> first));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private boolean olderThan(@Nullable Instant moment, Duration age) {
        return moment == null || !clock.instant().isBefore(moment.plus(age));
    }
}
