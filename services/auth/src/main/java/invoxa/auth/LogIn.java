package invoxa.auth;

import invoxa.auth.crypto.Devices;
import invoxa.auth.crypto.Passwords;
import invoxa.auth.domain.EmailAddress;
import invoxa.auth.domain.Session;
import invoxa.auth.domain.User;
import invoxa.auth.storage.EmailAddresses;
import invoxa.auth.storage.Sessions;
import invoxa.auth.storage.Users;
import invoxa.auth.throttle.LoginThrottle;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logs a user in by password. An unknown address is answered like a wrong password, after the same work.
 *
 * <p>A hash that was made with other parameters than those of now is replaced on the way.
 */
public final class LogIn {

    private final EmailAddresses emails;
    private final Users users;
    private final Sessions sessions;
    private final Memberships memberships;
    private final FinishRegistration finish;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Devices devices;
    private final SessionTokens tokens;
    private final Audit audit;
    private final Clock clock;

    LogIn(
            EmailAddresses emails,
            Users users,
            Sessions sessions,
            Memberships memberships,
            FinishRegistration finish,
            Passwords passwords,
            LoginThrottle throttle,
            Devices devices,
            SessionTokens tokens,
            Audit audit,
            Clock clock) {
        this.emails = emails;
        this.users = users;
        this.sessions = sessions;
        this.memberships = memberships;
        this.finish = finish;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param organization to act for, or null for the one last used
     * @param deviceToken from the log-in before on the same device, or null
     */
    public record Command(
            EmailAddress email,
            String password,
            @Nullable OrganizationId organization,
            @Nullable String deviceToken) {}

    /** @throws Refused 401 where address or password is wrong, 403 where the user is not in the organization */
    public SignedIn logIn(Command command, Caller caller) {
        var user = authenticate(command.email(), command.password(), command.deviceToken(), caller);
        var membership = memberships.choose(user, command.organization());
        var device = devices.read(command.deviceToken(), user.id()).orElseGet(devices::newId);
        var now = clock.instant();
        var session = new Session(
                Ids.next("ses"),
                user.id(),
                membership.organization(),
                user.generation(),
                1,
                now,
                now,
                now.plus(Session.IDLE),
                null,
                device,
                caller.userAgent(),
                caller.address());
        sessions.insert(session);
        audit.inOrganization(
                membership.organization(), caller.as(user.id(), user.name()), "session.begun", session.id(), null);
        return tokens.of(remember(user, command.password(), membership.organization()), session, membership.role());
    }

    /** The user whose address and password these are; throttled. */
    User authenticate(EmailAddress email, String password, @Nullable String deviceToken, Caller caller) {
        var user = find(email);
        var device = devices.read(deviceToken, user.map(User::id).orElse(""));
        var attempt = throttle.begin(email, device, caller.address());
        boolean right = passwords.verify(password, user.map(User::passwordHash).orElse(null));
        if (!right || user.isEmpty()) {
            throw new Refused(
                    Problem.of(401, "wrong-credentials", "Not logged in", "The e-mail address or password is wrong."));
        }
        attempt.succeeded();
        return user.get();
    }

    private Optional<User> find(EmailAddress email) {
        return emails.find(email)
                .filter(finish::finish)
                .flatMap(claim -> users.find(claim.content().userId()))
                .map(Stored::content);
    }

    private User remember(User user, String password, OrganizationId organization) {
        boolean outdated = passwords.isOutdated(user.passwordHash());
        if (!outdated && organization.equals(user.lastOrganization())) {
            return user;
        }
        var rehashed = outdated ? passwords.hash(password) : user.passwordHash();
        return users.change(
                        user.id(),
                        before -> Change.to(
                                (before.passwordHash().equals(user.passwordHash()) ? before.rehashed(rehashed) : before)
                                        .lastIn(organization)))
                .map(Stored::content)
                .orElse(user);
    }
}
