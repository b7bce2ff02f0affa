package invoxa.auth;

import invoxa.auth.crypto.Secrets;
import invoxa.auth.domain.MailedSecret;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that go out by e-mail: {@code usr_….secret}, or {@code org_….inv_….secret} for an invitation, so that the
 * one document they belong to is found without a search. Good once, and for a time.
 */
final class MailedSecrets {

    static final Duration RESET = Duration.ofMinutes(30);
    static final Duration VERIFICATION = Duration.ofDays(7);
    static final Duration INVITATION = Duration.ofDays(7);

    private static final Pattern OF_USER = Pattern.compile("(usr_[0-9a-z]{26})\\.([A-Za-z0-9_-]{43})");

    private MailedSecrets() {}

    /** A secret as it is mailed, and what is kept of it. */
    record Made(String token, MailedSecret kept) {}

    /** What a mailed token of a user says. */
    record Shown(String userId, String secret) {}

    static Made make(String ownerId, Duration life, Instant now) {
        var secret = Secrets.random();
        return new Made(ownerId + "." + secret, new MailedSecret(Secrets.hash(secret), now.plus(life)));
    }

    static Shown read(@Nullable String token) {
        var match = OF_USER.matcher(token == null ? "" : token);
        if (!match.matches()) {
            throw invalid();
        }
        return new Shown(match.group(1), match.group(2));
    }

    static boolean opens(String secret, @Nullable MailedSecret kept, Instant now) {
        return kept != null && Secrets.matches(secret, kept.hash()) && now.isBefore(kept.expires());
    }

    /** The same for every reason, so that nothing can be learned by trying. */
    static Refused invalid() {
        return new Refused(Problem.of(
                410, "link-expired", "The link is no longer valid", "It was used already, is too old or never was."));
    }
}
