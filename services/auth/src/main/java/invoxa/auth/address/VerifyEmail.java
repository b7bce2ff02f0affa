package invoxa.auth.address;

import invoxa.auth.audit.Caller;
import invoxa.auth.domain.User;
import invoxa.auth.event.AuthEvents;
import invoxa.auth.storage.Users;
import invoxa.auth.throttle.Buckets;
import invoxa.auth.throttle.Network;
import invoxa.kernel.Refused;
import invoxa.messaging.Event;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Proves that an address is its user's, by a link sent to it. Logging in is possible before. */
public final class VerifyEmail {

    private final Users users;
    private final ProveAddress prove;
    private final MailedSecrets secrets;
    private final Buckets mailsPerAddress;
    private final Buckets tries;
    private final Clock clock;

    public VerifyEmail(
            Users users,
            ProveAddress prove,
            MailedSecrets secrets,
            Buckets mailsPerAddress,
            Buckets tries,
            Clock clock) {
        this.users = users;
        this.prove = prove;
        this.secrets = secrets;
        this.mailsPerAddress = mailsPerAddress;
        this.tries = tries;
        this.clock = clock;
    }

    /** @throws Refused 410 where the token is used up, too old or made up, or did not come by mail */
    public void verify(@Nullable String token, Caller caller) {
        tries.take(Network.of(caller.address()));
        var shown = secrets.ofUser(token);
        prove.prove(users.find(shown.owner())
                .map(Stored::content)
                .filter(user -> opens(shown, user))
                .orElseThrow(MailedSecrets::invalid));
        users.change(shown.owner(), user -> {
            if (!opens(shown, user)) {
                throw MailedSecrets.invalid();
            }
            return Change.to(user.verified(clock.instant()));
        });
    }

    private boolean opens(MailedSecrets.Shown shown, User user) {
        return MailedSecrets.opens(shown.secret(), user.verification(), clock.instant());
    }

    /** Sends another link; does nothing where the address is verified. The link before no longer works. */
    public void sendAgain(String userId) {
        var now = clock.instant();
        users.change(userId, user -> {
            if (user.emailVerified() != null) {
                return null;
            }
            mailsPerAddress.take(user.email().value());
            var secret = secrets.make(userId, MailedSecrets.VERIFICATION, now);
            return Change.to(
                    user.verificationRequested(secret.kept()),
                    Event.withoutOrganization(
                            AuthEvents.EMAIL_VERIFICATION_REQUESTED, userId, now, secret.mailTo(user)));
        });
    }
}
