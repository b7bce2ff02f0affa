package invoxa.auth.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key for a program. It may do what it was given, as far as its maker still may, and ends with the maker's
 * membership.
 *
 * @param hash SHA-256 of the whole key; the key itself is shown once and kept nowhere
 * @param hint its beginning, for people to tell keys apart
 * @param maker the id of the user who made it, or of the key that did
 * @param lastUsed to within five minutes
 */
public record ApiKey(
        String id,
        String name,
        List<String> scopes,
        String hash,
        String hint,
        String maker,
        Instant created,
        @Nullable Instant expires,
        @Nullable Instant lastUsed) {

    public ApiKey {
        scopes = List.copyOf(scopes);
    }

    public boolean isOpen(Instant now) {
        return expires == null || now.isBefore(expires);
    }

    public ApiKey usedAt(Instant now) {
        return new ApiKey(id, name, scopes, hash, hint, maker, created, expires, now);
    }
}
