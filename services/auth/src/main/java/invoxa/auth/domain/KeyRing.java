package invoxa.auth.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signing keys, the same for all nodes: which one signs now, which are published, when the next is due.
 *
 * <p>A successor is published for {@code lead} before it signs, longer than anyone keeps a copy of the published keys.
 * Its predecessor stays published until the last token it signed has expired. So no token meets a verifier that cannot
 * know its key.
 */
public record KeyRing(List<SigningKey> keys) {

    public KeyRing {
        keys = List.copyOf(keys);
    }

    /**
     * The one that signs: the last that has begun. Where none has, since it was made a moment after the time was taken
     * or before the clock was set back, the first; it is published, so every verifier can know it.
     */
    public Optional<SigningKey> signing(Instant now) {
        var order = Comparator.comparing(SigningKey::signsFrom).thenComparing(SigningKey::id);
        return keys.stream()
                .filter(key -> !now.isBefore(key.signsFrom()))
                .max(order)
                .or(() -> keys.stream().min(order));
    }

    /** All that a token may be signed with that is still good, and the one that comes next. */
    public List<SigningKey> published(Instant now) {
        return keys.stream().filter(key -> isPublished(key, now)).toList();
    }

    private static boolean isPublished(SigningKey key, Instant now) {
        return key.retires() == null || now.isBefore(key.retires());
    }

    /** Whether a successor is published already and waits. */
    public boolean hasNext(Instant now) {
        return keys.stream().anyMatch(key -> now.isBefore(key.signsFrom()));
    }

    /** Whether the one that signs has done so for its time, less the lead that its successor needs. */
    public boolean isDue(Instant now, Duration life, Duration lead) {
        return !hasNext(now)
                && signing(now)
                        .map(key -> !now.isBefore(key.signsFrom().plus(life).minus(lead)))
                        .orElse(true);
    }

    /**
     * With this key as the successor of all others, and without those that are published no longer.
     *
     * @param overlap how long after its beginning tokens of the others may still be shown
     */
    public KeyRing with(SigningKey next, Duration overlap, Instant now) {
        var retires = next.signsFrom().plus(overlap);
        var others = published(now).stream().map(key -> key.retires() == null ? key.retiring(retires) : key);
        return new KeyRing(Stream.concat(others, Stream.of(next)).toList());
    }
}
