package invoxa.notification.wording;

import invoxa.kernel.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an organization says in one letter and language. It stays when the organization goes back to INVOXA's words, so
 * that its version goes on.
 *
 * @param own null where INVOXA's words are used
 * @param changed null where nobody has changed it yet
 */
public record OwnWording(
        LetterKind kind,
        Language language,
        @Nullable Wording own,
        @Nullable Stamp changed) {

    /** Who changed it, and when. @param by the id of a user or an API key @param name of whoever it was, for people */
    public record Stamp(Instant at, String by, String name) {}

    static OwnWording none(LetterKind kind, Language language) {
        return new OwnWording(kind, language, null, null);
    }

    public OwnWording with(@Nullable Wording wording, Stamp by) {
        return new OwnWording(kind, language, wording, by);
    }
}
