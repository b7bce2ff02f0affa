package invoxa.auth.crypto;

import invoxa.auth.domain.Session;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refresh tokens: the session's ids, the token's number, and a keyed digest of them that only auth can make.
 *
 * <p>Nothing of a token is stored, not even a hash, so nothing can be read from the store. Because the digest of the
 * next number can be made again, two callers who race get the same successor; and because any old number is known to
 * be genuine, showing one gives away a copy, however old, while a made-up token says nothing about a session.
 */
public final class RefreshTokens {

    private static final String PURPOSE = "refresh";
    private static final Pattern FORM =
            Pattern.compile("(usr_[0-9a-z]{26})\\.(ses_[0-9a-z]{26})\\.([0-9]{1,15})\\.([A-Za-z0-9_-]{43})");

    private final MasterKey master;

    /** What a genuine token says; whether it is still good is for its session to say. */
    public record Shown(String userId, String sessionId, long number) {}

    public RefreshTokens(MasterKey master) {
        this.master = master;
    }

    /** The current token of the session. */
    public String of(Session session) {
        var stem = session.userId() + "." + session.id() + "." + session.number();
        return stem + "." + digest(stem);
    }

    /** Empty where auth did not make this token. */
    public Optional<Shown> read(String token) {
        var match = FORM.matcher(token);
        if (!match.matches()) {
            return Optional.empty();
        }
        var stem = token.substring(0, match.start(4) - 1);
        return Secrets.same(digest(stem), match.group(4))
                ? Optional.of(new Shown(match.group(1), match.group(2), Long.parseLong(match.group(3))))
                : Optional.empty();
    }

    private String digest(String stem) {
        return Secrets.text(master.digest(PURPOSE, stem));
    }
}
