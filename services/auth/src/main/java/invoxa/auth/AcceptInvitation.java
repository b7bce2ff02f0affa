package invoxa.auth;

import invoxa.auth.crypto.Passwords;
import invoxa.auth.domain.ClaimedAddress;
import invoxa.auth.domain.ClaimedAddress.Joining;
import invoxa.auth.domain.ClaimedAddress.Pending;
import invoxa.auth.domain.Invitation;
import invoxa.auth.domain.PasswordRules;
import invoxa.auth.domain.ProfileRules;
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
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the invited a member: a new user with a name and a password, or the one who has the address already, who shows
 * the password. Who follows the link can see which, because the link came by e-mail to that address.
 *
 * <p>For one who exists: (1) the user is told where to look, (2) the team takes the user in and closes the invitation.
 * A process that dies in between leaves the invitation open, and accepting again finishes it.
 */
public final class AcceptInvitation {

    private static final Pattern FORM =
            Pattern.compile("(org_[0-9a-z]{26})\\.(inv_[0-9a-z]{26})\\.([A-Za-z0-9_-]{43})");

    private final Teams teams;
    private final Organizations organizations;
    private final EmailAddresses emails;
    private final Users users;
    private final FinishRegistration finish;
    private final LogIn logIn;
    private final Passwords passwords;
    private final Buckets tries;
    private final Audit audit;
    private final Clock clock;

    AcceptInvitation(
            Teams teams,
            Organizations organizations,
            EmailAddresses emails,
            Users users,
            FinishRegistration finish,
            LogIn logIn,
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
        this.passwords = passwords;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the one who follows the link is shown. */
    public record Opened(
            OrganizationId organization, String organizationName, Invitation invitation, boolean hasUser) {}

    public Opened open(@Nullable String token, Caller caller) {
        tries.take(Network.of(caller.address()));
        var match = FORM.matcher(token == null ? "" : token);
        if (!match.matches()) {
            throw MailedSecrets.invalid();
        }
        var organization = organization(match.group(1));
        var invitation = teams.find(organization)
                .flatMap(team -> team.content().invitation(match.group(2)))
                .filter(found -> InviteMember.opens(found, match.group(3), clock.instant()))
                .orElseThrow(MailedSecrets::invalid);
        boolean hasUser = emails.find(invitation.email()).filter(finish::finish).isPresent();
        return new Opened(
                organization,
                organizations.get(organization).content().profile().name(),
                invitation,
                hasUser);
    }

    /** @param userId the id of the user to be, where there is none yet; the same when the request is repeated */
    public Opened accept(
            @Nullable String token, String userId, @Nullable String name, @Nullable String password, Caller caller) {
        var opened = open(token, caller);
        if (opened.hasUser()) {
            joinKnown(opened, password, caller);
        } else {
            joinNew(opened, userId, name, password, caller);
        }
        return opened;
    }

    private void joinKnown(Opened opened, @Nullable String password, Caller caller) {
        var errors = new FieldErrors().required("/password", password);
        errors.throwIfAny();
        var invitation = opened.invitation();
        var user = logIn.authenticate(invitation.email(), String.valueOf(password), null, caller);
        var now = clock.instant();
        users.change(
                user.id(),
                before -> Change.to(before.joining(opened.organization()).verified(now)));
        teams.change(
                opened.organization(),
                before -> before.invitation(invitation.id())
                        .map(open -> Change.to(before.accept(open, user.id(), user.email(), user.name(), now)))
                        .orElseThrow(MailedSecrets::invalid));
        joined(opened, user.id(), user.name(), caller);
    }

    private void joinNew(
            Opened opened, String userId, @Nullable String name, @Nullable String password, Caller caller) {
        var email = opened.invitation().email();
        var errors = new FieldErrors();
        ProfileRules.name(errors, "/name", name);
        PasswordRules.check(errors, "/password", password, email.value(), String.valueOf(name));
        errors.throwIfAny();
        var language =
                organizations.get(opened.organization()).content().profile().language();
        var claim = new ClaimedAddress(
                email,
                userId,
                clock.instant(),
                new Pending(
                        String.valueOf(name),
                        language,
                        passwords.hash(String.valueOf(password)),
                        null,
                        new Joining(opened.organization(), opened.invitation().id())));
        var claimed = emails.claim(claim)
                .orElseThrow(() -> Refused.conflict("email-taken", "The address got a user just now: try again."));
        if (!finish.finish(claimed)) {
            throw MailedSecrets.invalid();
        }
        joined(opened, userId, String.valueOf(name), caller);
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
