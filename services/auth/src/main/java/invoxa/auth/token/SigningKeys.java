package invoxa.auth.token;

import com.nimbusds.jose.jwk.ECKey;
import invoxa.auth.crypto.AccessGrant;
import invoxa.auth.crypto.AccessTokens;
import invoxa.auth.crypto.MasterKey;
import invoxa.auth.domain.KeyRing;
import invoxa.auth.domain.SigningKey;
import invoxa.auth.storage.KeyRings;
import invoxa.kernel.CannotStart;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Signs access tokens with the key of the hour, publishes the public parts, and makes the next key when it is due.
 *
 * <p>All nodes share one document, changed by compare-and-swap. A node looks at it again after ten seconds, which is
 * far less than the time a new key is published before it signs: so no node signs with a key that another node does
 * not publish yet.
 */
public final class SigningKeys {

    private static final String PURPOSE = "signing-key";
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Tokens are accepted a minute beyond their end, and clocks differ. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final KeyRings rings;
    private final MasterKey master;
    private final Clock clock;
    private final Pace pace;
    private final Map<String, ECKey> opened = new ConcurrentHashMap<>();
    private volatile @Nullable Seen seen;

    private record Seen(KeyRing ring, Instant at) {}

    /**
     * How often keys change.
     *
     * @param life how long a key signs
     * @param lead how long a key is published before it signs; longer than verifiers keep what they fetched
     */
    public record Pace(Duration life, Duration lead) {
        public static final Pace USUAL = new Pace(Duration.ofDays(30), Duration.ofMinutes(10));
    }

    public SigningKeys(KeyRings rings, MasterKey master, Clock clock, Pace pace) {
        this.rings = rings;
        this.master = master;
        this.clock = clock;
        this.pace = pace;
    }

    /** @throws CannotStart where the keys were encrypted with another master key: better at the start than later */
    public void requireReadable() {
        try {
            rings.find().stream()
                    .flatMap(stored -> stored.content().published(clock.instant()).stream())
                    .forEach(key -> opened.put(key.id(), open(key)));
        } catch (IllegalStateException e) {
            throw new CannotStart("INVOXA_MASTER_KEY is not the key that the data were written with: put back the one"
                    + " that belongs to this database (secrets.properties of the same backup)");
        }
    }

    public String sign(AccessGrant grant) {
        var now = clock.instant();
        var key = ring().signing(now).orElseThrow(() -> new IllegalStateException("no key signs at " + now));
        return AccessTokens.sign(grant, opened.computeIfAbsent(key.id(), id -> open(key)), now);
    }

    /** The public parts (JWK) that tokens may be signed with now or next. */
    public List<String> published() {
        return ring().published(clock.instant()).stream()
                .map(SigningKey::publicJwk)
                .toList();
    }

    /** Makes the successor known if it is time; for a recurring task. */
    public void rotateWhenDue() {
        while (true) {
            var read = rings.find();
            var now = clock.instant();
            if (read.isPresent() && !read.get().content().isDue(now, pace.life(), pace.lead())) {
                see(read.get().content(), now);
                return;
            }
            if (swapped(read, now)) {
                return;
            }
        }
    }

    /** Makes a successor known now; where one waits already, that one is it. Gives when it begins to sign. */
    public Instant rotate() {
        while (true) {
            var read = rings.find();
            var now = clock.instant();
            if (read.isPresent() && read.get().content().hasNext(now)) {
                return next(read.get().content(), now);
            }
            if (swapped(read, now)) {
                return next(ring(), now);
            }
        }
    }

    private static Instant next(KeyRing ring, Instant now) {
        return ring.keys().stream()
                .map(SigningKey::signsFrom)
                .max(Instant::compareTo)
                .orElse(now);
    }

    private boolean swapped(Optional<invoxa.storage.Stored<KeyRing>> read, Instant now) {
        var ring = read.map(stored -> stored.content()).orElseGet(() -> new KeyRing(List.of()));
        var begins = ring.signing(now).isPresent() ? now.plus(pace.lead()) : now;
        var changed = ring.with(newKey(now, begins), AccessTokens.LIFE.plus(SLACK), now);
        boolean swapped = rings.swap(read, changed);
        if (swapped) {
            see(changed, now);
        }
        return swapped;
    }

    private KeyRing ring() {
        var now = clock.instant();
        var known = seen;
        if (known != null && !known.at.isBefore(now.minus(FRESH)) && !known.at.isAfter(now)) {
            return known.ring;
        }
        var read = rings.find();
        if (read.isEmpty()) {
            rotateWhenDue();
            read = rings.find();
        }
        return see(read.orElseThrow().content(), now);
    }

    private KeyRing see(KeyRing ring, Instant now) {
        seen = new Seen(ring, now);
        return ring;
    }

    private SigningKey newKey(Instant now, Instant begins) {
        var pair = AccessTokens.newKey();
        return new SigningKey(
                pair.getKeyID(),
                pair.toPublicJWK().toJSONString(),
                master.seal(PURPOSE, pair.toJSONString().getBytes(StandardCharsets.UTF_8)),
                now,
                begins,
                null);
    }

    private ECKey open(SigningKey key) {
        try {
            return ECKey.parse(new String(master.open(PURPOSE, key.sealedJwk()), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("the key " + key.id() + " cannot be read", e);
        }
    }
}
