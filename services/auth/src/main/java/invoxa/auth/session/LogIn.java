package invoxa.auth.session;

import invoxa.auth.address.FinishRegistration;
import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    public LogIn(
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

    /**
     * The user whose address and password these are; throttled.
     *
     * @throws Refused 401 where there is none
     */
    public User authenticate(EmailAddress email, String password, @Nullable String deviceToken, Caller caller) {
        return find(email, password, deviceToken, caller)
                .orElseThrow(() -> new Refused(Problem.of(
                        401, "wrong-credentials", "Not logged in", "The e-mail address or password is wrong.")));
    }

    /** The user whose address and password these are, or nobody; throttled, and after the same work. */
    public Optional<User> find(EmailAddress email, String password, @Nullable String deviceToken, Caller caller) {
        var all = users(email);
        var known = all.stream()
                .filter(user -> devices.read(deviceToken, user.id()).isPresent())
                .findFirst();
        if (known.isPresent() && isPasswordOf(known.get(), password, deviceToken, caller)) {
            return known;
        }
        // a device that one user has logged in from pays for tries at that user's password alone
        var others =
                all.stream().filter(user -> !known.equals(Optional.of(user))).toList();
        if (known.isPresent() && others.isEmpty()) {
            return Optional.empty();
        }
        var attempt = throttle.begin(email, Optional.empty(), caller.address());
        if (all.isEmpty()) {
            passwords.verify(password, null);
        }
        var found = others.stream()
                .filter(user -> passwords.verify(password, user.passwordHash()))
                .findFirst();
        found.ifPresent(user -> attempt.succeeded());
        return found;
    }

    /** Whether this is the password of this very user, and of no other who has the same address; throttled. */
    boolean isPasswordOf(User user, String password, @Nullable String deviceToken, Caller caller) {
        var attempt = throttle.begin(user.email(), devices.read(deviceToken, user.id()), caller.address());
        boolean right = passwords.verify(password, user.passwordHash());
        if (right) {
            attempt.succeeded();
        }
        return right;
    }

    /** Who has the address, and then who holds it without a proof. */
    private List<User> users(EmailAddress email) {
        return Stream.concat(emails.find(email).stream(), emails.holders(email).stream())
                .filter(finish::finish)
                .flatMap(claim -> users.find(claim.content().userId()).stream())
                .map(Stored::content)
                .toList();
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
