package invoxa.auth;

import invoxa.auth.AuthEvents.SecretMailed;
import invoxa.auth.storage.Users;
import invoxa.auth.throttle.Buckets;
import invoxa.auth.throttle.Network;
import invoxa.kernel.Refused;
import invoxa.messaging.Event;
import invoxa.storage.Documents.Change;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Proves that an address is its user's, by a link sent to it. Logging in is possible before. */
public final class VerifyEmail {

    private final Users users;
    private final Buckets mailsPerAddress;
    private final Buckets tries;
    private final Clock clock;

    VerifyEmail(Users users, Buckets mailsPerAddress, Buckets tries, Clock clock) {
        this.users = users;
        this.mailsPerAddress = mailsPerAddress;
        this.tries = tries;
        this.clock = clock;
    }

    /** @throws Refused 410 where the token is used up, too old or made up */
    public void verify(@Nullable String token, Caller caller) {
        tries.take(Network.of(caller.address()));
        var shown = MailedSecrets.read(token);
        var verified = users.change(shown.userId(), user -> {
            if (!MailedSecrets.opens(shown.secret(), user.verification(), clock.instant())) {
                throw MailedSecrets.invalid();
            }
            return Change.to(user.verified(clock.instant()));
        });
        if (verified.isEmpty()) {
            throw MailedSecrets.invalid();
        }
    }

    /** Sends another link; does nothing where the address is verified. The link before no longer works. */
    public void sendAgain(String userId) {
        var now = clock.instant();
        users.change(userId, user -> {
            if (user.emailVerified() != null) {
                return null;
            }
            mailsPerAddress.take(user.email().value());
            var secret = MailedSecrets.make(userId, MailedSecrets.VERIFICATION, now);
            var mail = new SecretMailed(
                    userId,
                    user.email(),
                    user.name(),
                    user.language(),
                    secret.token(),
                    secret.kept().expires());
            return Change.to(
                    user.verificationRequested(secret.kept()),
                    Event.withoutOrganization(AuthEvents.EMAIL_VERIFICATION_REQUESTED, userId, now, mail));
        });
    }
}
