package invoxa.auth.membership;

import invoxa.auth.address.MailedSecrets;
import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.Secrets;
import invoxa.auth.domain.EmailAddress;
import invoxa.auth.domain.Invitation;
import invoxa.auth.domain.Role;
import invoxa.auth.event.AuthEvents;
import invoxa.auth.event.AuthEvents.InvitationCreated;
import invoxa.auth.storage.Organizations;
import invoxa.auth.storage.Teams;
import invoxa.kernel.OrganizationId;
import invoxa.messaging.Event;
import invoxa.storage.Documents.Change;
import invoxa.web.call.MaySend;
import java.time.Clock;

/** Invites somebody by e-mail, or takes an invitation back. Says nothing about whether the address has a user. */
public final class InviteMember {

    private final Teams teams;
    private final Organizations organizations;
    private final MailedSecrets secrets;
    private final MaySend maySend;
    private final Audit audit;
    private final Clock clock;

    public InviteMember(
            Teams teams,
            Organizations organizations,
            MailedSecrets secrets,
            MaySend maySend,
            Audit audit,
            Clock clock) {
        this.teams = teams;
        this.organizations = organizations;
        this.secrets = secrets;
        this.maySend = maySend;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param id of the invitation to be; the same when the request is repeated, which then changes nothing */
    public Invitation invite(
            OrganizationId organization, String id, Actor by, EmailAddress email, Role role, Caller caller) {
        maySend.require(organization);
        var profile = organizations.get(organization).content().profile();
        var now = clock.instant();
        var secret = secrets.make(organization.value() + "." + id, MailedSecrets.INVITATION, now);
        var wanted = new Invitation(
                id,
                email,
                role,
                secret.kept().hash(),
                by.name(),
                now,
                secret.kept().expires());
        var mail = new InvitationCreated(
                id,
                email,
                role,
                profile.name(),
                by.name(),
                profile.language(),
                secret.token(),
                secret.proof(),
                wanted.expires());
        var team = teams.change(
                organization,
                before -> before.invitation(id).isPresent()
                        ? null
                        : Change.to(
                                before.invite(by.roleIn(before), wanted, now),
                                Event.of(
                                        AuthEvents.INVITATION_CREATED, organization, organization.value(), now, mail)));
        audit.inOrganization(organization, caller, "invitation.created", id, role.code());
        return team.content().invitation(id).orElse(wanted);
    }

    public void takeBack(OrganizationId organization, String invitationId, Actor by, Caller caller) {
        teams.change(organization, before -> Change.to(before.takeBack(by.roleIn(before), invitationId)));
        audit.inOrganization(organization, caller, "invitation.takenBack", invitationId, null);
    }

    /** The invitation that a mailed token opens. */
    public static boolean opens(Invitation invitation, String secret, java.time.Instant now) {
        return Secrets.matches(secret, invitation.secretHash()) && invitation.isOpen(now);
    }
}
