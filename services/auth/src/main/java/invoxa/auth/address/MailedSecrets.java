package invoxa.auth.address;

import invoxa.auth.crypto.MasterKey;
import invoxa.auth.crypto.Secrets;
import invoxa.auth.domain.MailedSecret;
import invoxa.auth.domain.User;
import invoxa.auth.event.AuthEvents.SecretMailed;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that go out by e-mail: {@code usr_….secret}, or {@code org_….inv_….secret} for an invitation, so that the
 * one document they belong to is found without a search. Good once, and for a time.
 *
 * <p>A mailed link holds a proof behind the secret, {@code ….secret.proof}: a keyed digest that only auth can make and
 * that leaves the installation by mail and in no other way. So whoever brings it back has read mail that was sent to
 * the address; whoever brings the secret alone may have read it elsewhere, and has proved nothing of the address.
 */
public final class MailedSecrets {

    public static final Duration RESET = Duration.ofMinutes(30);
    public static final Duration VERIFICATION = Duration.ofDays(7);
    public static final Duration INVITATION = Duration.ofDays(7);

    private static final String PURPOSE = "mailed";
    private static final String SECRET = "([A-Za-z0-9_-]{43})";
    private static final Pattern OF_USER =
            Pattern.compile("((usr_[0-9a-z]{26})\\." + SECRET + ")(?:\\." + SECRET + ")?");
    private static final Pattern OF_INVITATION =
            Pattern.compile("((org_[0-9a-z]{26}\\.inv_[0-9a-z]{26})\\." + SECRET + ")(?:\\." + SECRET + ")?");

    private final MasterKey master;

    public MailedSecrets(MasterKey master) {
        this.master = master;
    }

    /** A secret as it is told to who mails it, and what is kept of it. @param proof for the mailed link alone */
    public record Made(String token, String proof, MailedSecret kept) {

        /** What notification is told, to send it to this user. */
        public SecretMailed mailTo(User user) {
            return new SecretMailed(
                    user.id(), user.email(), user.name(), user.language(), token, proof, kept.expires());
        }
    }

    /**
     * What a token says.
     *
     * @param owner the ids before the secret
     * @param proven whether it came by mail
     */
    public record Shown(String owner, String secret, boolean proven) {}

    public Made make(String owner, Duration life, Instant now) {
        var secret = Secrets.random();
        var token = owner + "." + secret;
        return new Made(token, proof(token), new MailedSecret(Secrets.hash(secret), now.plus(life)));
    }

    /** @throws Refused 410 where it is none, or did not come by mail */
    public Shown ofUser(@Nullable String token) {
        var shown = read(OF_USER, token);
        if (!shown.proven) {
            throw invalid();
        }
        return shown;
    }

    /** @throws Refused 410 where it is none */
    public Shown ofInvitation(@Nullable String token) {
        return read(OF_INVITATION, token);
    }

    private Shown read(Pattern form, @Nullable String token) {
        var match = form.matcher(token == null ? "" : token);
        if (!match.matches()) {
            throw invalid();
        }
        var proof = match.group(4);
        if (proof != null && !Secrets.same(proof, proof(match.group(1)))) {
            throw invalid();
        }
        return new Shown(match.group(2), match.group(3), proof != null);
    }

    private String proof(String token) {
        return Secrets.text(master.digest(PURPOSE, token));
    }

    public static boolean opens(String secret, @Nullable MailedSecret kept, Instant now) {
        return kept != null && Secrets.matches(secret, kept.hash()) && now.isBefore(kept.expires());
    }

    /** The same for every reason, so that nothing can be learned by trying. */
    public static Refused invalid() {
        return new Refused(Problem.of(
                410, "link-expired", "The link is no longer valid", "It was used already, is too old or never was."));
    }
}
