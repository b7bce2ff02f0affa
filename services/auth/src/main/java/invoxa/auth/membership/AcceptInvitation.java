package invoxa.auth.membership;

import invoxa.auth.address.FinishRegistration;
import invoxa.auth.address.MailedSecrets;
import invoxa.auth.address.ProveAddress;
import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.Passwords;
import invoxa.auth.domain.ClaimedAddress;
import invoxa.auth.domain.ClaimedAddress.Joining;
import invoxa.auth.domain.ClaimedAddress.Pending;
import invoxa.auth.domain.Invitation;
import invoxa.auth.domain.PasswordRules;
import invoxa.auth.domain.ProfileRules;
import invoxa.auth.domain.User;
import invoxa.auth.session.LogIn;
import invoxa.auth.storage.EmailAddresses;
import invoxa.auth.storage.Organizations;
import invoxa.auth.storage.Teams;
import invoxa.auth.storage.Users;
import invoxa.auth.throttle.Buckets;
import invoxa.auth.throttle.Network;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Makes the invited a member: a new user with a name and a password, or one who exists and shows the password. What is
 * asked for is for the caller to say, and nothing here tells a stranger which of the two the address is.
 *
 * <p>Whoever brings the link that was mailed has proved the address: a new user has it from then on, and is told where
 * it has a user already. Whoever brings a link that was read elsewhere has proved nothing: the new user holds the
 * address beside whoever has it, may log in and do what the role allows, and stands in nobody's way.
 *
 * <p>For one who exists: (1) the user is told where to look, (2) the team takes the user in and closes the invitation.
 * A process that dies in between leaves the invitation open, and accepting again finishes it.
 */
public final class AcceptInvitation {

    private final Teams teams;
    private final Organizations organizations;
    private final EmailAddresses emails;
    private final Users users;
    private final FinishRegistration finish;
    private final LogIn logIn;
    private final ProveAddress prove;
    private final MailedSecrets secrets;
    private final Passwords passwords;
    private final Buckets tries;
    private final Audit audit;
    private final Clock clock;

    public AcceptInvitation(
            Teams teams,
            Organizations organizations,
            EmailAddresses emails,
            Users users,
            FinishRegistration finish,
            LogIn logIn,
            ProveAddress prove,
            MailedSecrets secrets,
            Passwords passwords,
            Buckets tries,
            Audit audit,
            Clock clock) {
        this.teams = teams;
        this.organizations = organizations;
        this.emails = emails;
        this.users = users;
        this.finish = finish;
        this.logIn = logIn;
        this.prove = prove;
        this.secrets = secrets;
        this.passwords = passwords;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the one who follows the link is shown. @param proven whether it came by mail */
    public record Opened(OrganizationId organization, String organizationName, Invitation invitation, boolean proven) {}

    public Opened open(@Nullable String token, Caller caller) {
        tries.take(Network.of(caller.address()));
        var shown = secrets.ofInvitation(token);
        int dot = shown.owner().indexOf('.');
        var organization = organization(shown.owner().substring(0, dot));
        var invitation = teams.find(organization)
                .flatMap(team -> team.content().invitation(shown.owner().substring(dot + 1)))
                .filter(found -> InviteMember.opens(found, shown.secret(), clock.instant()))
                .orElseThrow(MailedSecrets::invalid);
        return new Opened(
                organization,
                organizations.get(organization).content().profile().name(),
                invitation,
                shown.proven());
    }

    /**
     * @param userId the id of the user to be, where there is none yet; the same when the request is repeated
     * @param name of a new user; null where one who exists accepts
     */
    public Opened accept(
            @Nullable String token, String userId, @Nullable String name, @Nullable String password, Caller caller) {
        var opened = open(token, caller);
        var email = opened.invitation().email();
        if (name == null) {
            new FieldErrors().required("/password", password).throwIfAny();
            joinKnown(opened, logIn.authenticate(email, String.valueOf(password), null, caller), caller);
            return opened;
        }
        var errors = new FieldErrors();
        ProfileRules.name(errors, "/name", name);
        PasswordRules.check(errors, "/password", password, email.value(), name);
        errors.throwIfAny();
        var known = logIn.find(email, String.valueOf(password), null, caller);
        if (known.isPresent()) {
            joinKnown(opened, known.get(), caller);
        } else {
            joinNew(opened, userId, name, String.valueOf(password), caller);
        }
        return opened;
    }

    private void joinKnown(Opened opened, User user, Caller caller) {
        var invitation = opened.invitation();
        var now = clock.instant();
        if (opened.proven()) {
            prove.prove(user);
        }
        users.change(user.id(), before -> {
            var joining = before.joining(opened.organization());
            return Change.to(opened.proven() ? joining.verified(now) : joining);
        });
        teams.change(
                opened.organization(),
                before -> before.invitation(invitation.id())
                        .map(open -> Change.to(before.accept(open, user.id(), user.email(), user.name(), now)))
                        .orElseThrow(MailedSecrets::invalid));
        joined(opened, user.id(), user.name(), caller);
    }

    private void joinNew(Opened opened, String userId, String name, String password, Caller caller) {
        var language =
                organizations.get(opened.organization()).content().profile().language();
        var claim = new ClaimedAddress(
                opened.invitation().email(),
                userId,
                clock.instant(),
                new Pending(
                        name,
                        language,
                        passwords.hash(password),
                        null,
                        new Joining(opened.organization(), opened.invitation().id(), opened.proven())));
        if (!finish.finish(opened.proven() ? claimed(claim) : emails.hold(claim))) {
            throw MailedSecrets.invalid();
        }
        joined(opened, userId, name, caller);
    }

    private Stored<ClaimedAddress> claimed(ClaimedAddress claim) {
        return emails.claim(claim)
                .orElseThrow(() -> Refused.conflict(
                        "email-taken",
                        "This address has an account: accept with its password, or reset that by e-mail first."));
    }

    private void joined(Opened opened, String userId, String name, Caller caller) {
        audit.inOrganization(
                opened.organization(),
                caller.as(userId, name),
                "member.joined",
                userId,
                opened.invitation().role().code());
    }

    private static OrganizationId organization(String id) {
        try {
            return new OrganizationId(id);
        } catch (IllegalArgumentException e) {
            throw MailedSecrets.invalid();
        }
    }
}
