package invoxa.auth.address;

import invoxa.auth.domain.ClaimedAddress;
import invoxa.auth.domain.ClaimedAddress.Founding;
import invoxa.auth.domain.ClaimedAddress.Joining;
import invoxa.auth.domain.ClaimedAddress.Pending;
import invoxa.auth.domain.Member;
import invoxa.auth.domain.Organization;
import invoxa.auth.domain.Profile;
import invoxa.auth.domain.Role;
import invoxa.auth.domain.Team;
import invoxa.auth.domain.User;
import invoxa.auth.event.AuthEvents;
import invoxa.auth.event.AuthEvents.OrganizationRegistered;
import invoxa.auth.storage.EmailAddresses;
import invoxa.auth.storage.Organizations;
import invoxa.auth.storage.Teams;
import invoxa.auth.storage.Users;
import invoxa.kernel.OrganizationId;
import invoxa.messaging.Event;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes all that follows from a claimed e-mail address. Each step makes one document with an id that stands in the
 * claim, and does nothing where it was done before; so whoever meets an unsettled claim (the request that made it, the
 * next attempt with the same address, a log-in, the sweep) runs it from the start.
 *
 * <p>Founding an organization: (1) the address is claimed, with everything the rest needs; (2) the user, with the event
 * that asks to verify the address; (3) the organization, with the event that it exists; (4) the team with its owner;
 * (5) the claim is settled. A process that dies after (1), (2), (3) or (4) leaves a claim that is finished within a
 * minute, or at once by whoever uses the address; one that dies before (1) leaves nothing, after (5) all.
 *
 * <p>Joining one: (1) the address is claimed; (2) the team takes the user in and closes the invitation; where the
 * invitation is gone, the claim is deleted and the address is free; (3) the user, whose address is verified where the
 * invitation's link came by e-mail; (4) the claim is settled. Where the link did not, it is no claim but a holder's
 * place beside it, which is finished alike.
 */
public final class FinishRegistration {

    private final EmailAddresses emails;
    private final Users users;
    private final Organizations organizations;
    private final Teams teams;
    private final MailedSecrets secrets;
    private final Clock clock;

    public FinishRegistration(
            EmailAddresses emails,
            Users users,
            Organizations organizations,
            Teams teams,
            MailedSecrets secrets,
            Clock clock) {
        this.emails = emails;
        this.users = users;
        this.organizations = organizations;
        this.teams = teams;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether the address now is the claimant's; false where the claim came to nothing and the address is free. */
    public boolean finish(Stored<ClaimedAddress> claim) {
        var pending = claim.content().pending();
        if (pending == null) {
            return true;
        }
        if (pending.founding() != null) {
            found(claim.content(), pending, pending.founding());
        } else if (pending.joining() == null || !join(claim.content(), pending, pending.joining())) {
            emails.free(claim);
            return false;
        }
        emails.settle(claim);
        return true;
    }

    /** Finishes what has waited so long that nobody is at it any more; gives how many. */
    public int finishAbandoned(Duration age) {
        var abandoned = emails.unsettledSince(clock.instant().minus(age)).items();
        abandoned.forEach(this::finish);
        return abandoned.size();
    }

    private void found(ClaimedAddress claim, Pending pending, Founding founding) {
        var now = claim.since();
        var id = founding.organization();
        var verification = secrets.make(claim.userId(), MailedSecrets.VERIFICATION, clock.instant());
        var user = user(claim, pending, id, null);
        users.insertOnce(
                user.verificationRequested(verification.kept()),
                Event.withoutOrganization(
                        AuthEvents.EMAIL_VERIFICATION_REQUESTED, claim.userId(), now, verification.mailTo(user)));
        var profile = Profile.initial(
                founding.name(), founding.country(), founding.currency(), pending.language(), founding.timeZone());
        organizations.insertOnce(
                new Organization(id, profile, null, now),
                Event.of(
                        AuthEvents.ORGANIZATION_REGISTERED,
                        id,
                        id.value(),
                        now,
                        new OrganizationRegistered(
                                id,
                                founding.name(),
                                founding.country(),
                                founding.currency(),
                                pending.language(),
                                founding.timeZone(),
                                claim.userId(),
                                pending.name(),
                                claim.email())));
        teams.insertOnce(
                Team.foundedBy(id, new Member(claim.userId(), claim.email(), pending.name(), Role.OWNER, now)));
    }

    private boolean join(ClaimedAddress claim, Pending pending, Joining joining) {
        var now = clock.instant();
        var userId = claim.userId();
        var team = teams.change(
                joining.organization(),
                before -> before.invitation(joining.invitationId())
                        .filter(invitation -> invitation.email().equals(claim.email()))
                        .map(invitation ->
                                Change.to(before.accept(invitation, userId, claim.email(), pending.name(), now)))
                        .orElse(null));
        if (team.content().member(userId).isEmpty()) {
            return false;
        }
        users.insertOnce(
                user(claim, pending, joining.organization(), Boolean.TRUE.equals(joining.proven()) ? now : null));
        return true;
    }

    private static User user(
            ClaimedAddress claim, Pending pending, OrganizationId organization, @Nullable Instant verified) {
        return new User(
                claim.userId(),
                claim.email(),
                pending.name(),
                pending.language(),
                pending.passwordHash(),
                1,
                List.of(organization),
                organization,
                verified,
                null,
                null,
                claim.since());
    }
}
