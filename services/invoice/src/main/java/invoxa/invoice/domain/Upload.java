package invoxa.invoice.domain;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file that was taken in to be attached, as long as nothing that was issued has it: what no draft names after a day
 * is removed. Its id is the SHA-256 of the file's bytes.
 *
 * @param at when it was last uploaded, or last seen in use
 * @param drafts those that named it, whether they still do or not
 * @param going whether it is being removed; then nobody can attach it any more
 */
public record Upload(Instant at, Set<String> drafts, boolean going) {

    public Upload {
        drafts = drafts == null ? Set.of() : Set.copyOf(drafts);
    }

    public static Upload fresh(Instant at) {
        return new Upload(at, Set.of(), false);
    }

    /** Uploaded again. */
    public Upload again(Instant now) {
        return new Upload(now, drafts, false);
    }

    public Upload namedBy(String draft, Instant now) {
        var more = new TreeSet<>(drafts);
        more.add(draft);
        return new Upload(now, more, false);
    }

    /** Still in use, by these drafts alone. */
    public Upload usedBy(Set<String> still, Instant now) {
        return new Upload(now, still, false);
    }

    public Upload leaving() {
        return new Upload(at, drafts, true);
    }
}
