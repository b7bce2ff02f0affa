package invoxa.auth.address;

import invoxa.auth.domain.ClaimedAddress;
import invoxa.auth.domain.User;
import invoxa.auth.storage.EmailAddresses;
import invoxa.auth.storage.Users;
import invoxa.kernel.Refused;
import invoxa.storage.Contention;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Clock;

/**
 * Gives an address to the user who has proved by mail to read it. Whoever held it without a proof keeps the account and
 * logs in as before, and has the address no more: what is mailed to it from then on is about the user who proved it.
 *
 * <p>Safe to repeat: a crash leaves at the most a user who is listed twice.
 */
public final class ProveAddress {

    private final EmailAddresses emails;
    private final Users users;
    private final FinishRegistration finish;
    private final Clock clock;

    public ProveAddress(EmailAddresses emails, Users users, FinishRegistration finish, Clock clock) {
        this.emails = emails;
        this.users = users;
        this.finish = finish;
        this.clock = clock;
    }

    /** @throws Refused 409 where another user has proved it before */
    public void prove(User user) {
        for (int attempt = 0; !isGiven(user); attempt++) {
            Contention.pause(attempt, new StaleVersion("auth.emails", user.id()));
        }
        emails.release(user.email(), user.id());
    }

    private boolean isGiven(User user) {
        var own = new ClaimedAddress(user.email(), user.id(), clock.instant(), null);
        var held = emails.find(user.email());
        if (held.isEmpty()) {
            return emails.claim(own).isPresent();
        }
        if (!finish.finish(held.get())) {
            return false;
        }
        var now = emails.find(user.email());
        return now.isPresent() && (now.get().content().userId().equals(user.id()) || isTakenOver(now.get(), own));
    }

    private boolean isTakenOver(Stored<ClaimedAddress> held, ClaimedAddress own) {
        boolean isProven = users.find(held.content().userId())
                .filter(other -> other.content().emailVerified() != null)
                .isPresent();
        if (isProven) {
            throw Refused.conflict(
                    "email-taken",
                    "Another account has proved that this address is its own. Log in with that one, or reset its"
                            + " password by e-mail.");
        }
        emails.release(own.email(), own.userId());
        emails.hold(held.content().settled());
        try {
            emails.replace(held, own);
            return true;
        } catch (StaleVersion e) {
            return false;
        }
    }
}
