package invoxa.auth.session;

import invoxa.auth.address.FinishRegistration;
import invoxa.auth.address.MailedSecrets;
import invoxa.auth.address.ProveAddress;
import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.Devices;
import invoxa.auth.crypto.Passwords;
import invoxa.auth.domain.EmailAddress;
import invoxa.auth.domain.PasswordRules;
import invoxa.auth.domain.User;
import invoxa.auth.event.AuthEvents;
import invoxa.auth.storage.EmailAddresses;
import invoxa.auth.storage.Sessions;
import invoxa.auth.storage.Users;
import invoxa.auth.throttle.Buckets;
import invoxa.auth.throttle.Network;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.messaging.Event;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes a password that is known, or resets one that is not, by a link sent to the user's address. */
public final class ChangePassword {

    private static final Duration RESET_TAKES = Duration.ofMillis(250);

    private final EmailAddresses emails;
    private final Users users;
    private final Sessions sessions;
    private final FinishRegistration finish;
    private final LogIn logIn;
    private final ProveAddress prove;
    private final MailedSecrets secrets;
    private final Passwords passwords;
    private final Devices devices;
    private final Buckets mailsPerAddress;
    private final Buckets tries;
    private final Audit audit;
    private final Clock clock;

    public ChangePassword(
            EmailAddresses emails,
            Users users,
            Sessions sessions,
            FinishRegistration finish,
            LogIn logIn,
            ProveAddress prove,
            MailedSecrets secrets,
            Passwords passwords,
            Devices devices,
            Buckets mailsPerAddress,
            Buckets tries,
            Audit audit,
            Clock clock) {
        this.emails = emails;
        this.users = users;
        this.sessions = sessions;
        this.finish = finish;
        this.logIn = logIn;
        this.prove = prove;
        this.secrets = secrets;
        this.passwords = passwords;
        this.devices = devices;
        this.mailsPerAddress = mailsPerAddress;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes the password and ends all other sessions.
     *
     * @param session the caller's own, which goes on
     */
    public void change(
            String userId,
            @Nullable String session,
            String current,
            @Nullable String wanted,
            @Nullable String deviceToken,
            Caller caller) {
        var user =
                users.find(userId).orElseThrow(() -> Refused.notFound("user")).content();
        checked("/newPassword", wanted, user);
        authenticated(user, current, deviceToken, caller);
        var changed = set(user, String.valueOf(wanted));
        if (session != null) {
            sessions.change(userId, session, before -> before.keptIn(changed.generation()));
        }
        audit.ofUser(userId, caller, "password.changed");
    }

    private void authenticated(User user, String current, @Nullable String deviceToken, Caller caller) {
        if (!logIn.isPasswordOf(user, current, deviceToken, caller)) {
            throw Refused.field("/currentPassword", "wrong", "This is not the current password.");
        }
    }

    /**
     * Asks for a reset. Says nothing about whether there is such a user, nor by the time it takes: always as long as
     * the write that a known one needs. A few mails to one address at once, then one each while.
     */
    public void requestReset(EmailAddress email, Caller caller) {
        tries.take(Network.of(caller.address()));
        long end = System.nanoTime() + RESET_TAKES.toNanos();
        mailReset(email, caller);
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void mailReset(EmailAddress email, Caller caller) {
        var claim = Stream.concat(emails.find(email).stream(), emails.holders(email).stream())
                .filter(finish::finish)
                .findFirst();
        if (claim.isEmpty() || !mailsPerAddress.tryTake(email.value())) {
            return;
        }
        var now = clock.instant();
        var userId = claim.get().content().userId();
        users.change(userId, user -> {
            var secret = secrets.make(userId, MailedSecrets.RESET, now);
            return Change.to(
                    user.resetRequested(secret.kept()),
                    Event.withoutOrganization(AuthEvents.PASSWORD_RESET_REQUESTED, userId, now, secret.mailTo(user)));
        });
        audit.ofUser(userId, caller, "password.resetRequested");
    }

    /**
     * Sets the password of whoever holds the mailed token, ends all sessions, and takes the address for verified.
     *
     * @return a token by which this device is known, so that a log-in from it has a limit of its own
     */
    public String reset(@Nullable String token, @Nullable String wanted, Caller caller) {
        tries.take(Network.of(caller.address()));
        var shown = secrets.ofUser(token);
        var user = users.find(shown.owner())
                .map(Stored::content)
                .filter(found -> MailedSecrets.opens(shown.secret(), found.reset(), clock.instant()))
                .orElseThrow(MailedSecrets::invalid);
        checked("/password", wanted, user);
        var hash = passwords.hash(String.valueOf(wanted));
        prove.prove(user);
        users.change(user.id(), before -> {
            if (!MailedSecrets.opens(shown.secret(), before.reset(), clock.instant())) {
                throw MailedSecrets.invalid();
            }
            return Change.to(before.withPassword(hash).verified(clock.instant()));
        });
        audit.ofUser(user.id(), caller.as(user.id(), user.name()), "password.reset");
        return devices.token(devices.newId(), user.id());
    }

    private User set(User user, String password) {
        var hash = passwords.hash(password);
        return users.change(user.id(), before -> {
                    boolean raced = before.generation() != user.generation();
                    if (raced) {
                        throw new Refused(Problem.conflict(
                                "password-changed", "The password was changed by somebody else just now."));
                    }
                    return Change.to(before.withPassword(hash));
                })
                .map(Stored::content)
                .orElseThrow(() -> Refused.notFound("user"));
    }

    private static void checked(String pointer, @Nullable String wanted, User user) {
        var errors = new FieldErrors();
        PasswordRules.check(errors, pointer, wanted, user.email().value(), user.name());
        errors.throwIfAny();
    }
}
