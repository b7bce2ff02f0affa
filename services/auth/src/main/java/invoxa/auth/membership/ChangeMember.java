package invoxa.auth.membership;

import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.domain.Role;
import invoxa.auth.domain.Team;
import invoxa.auth.storage.Teams;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;

/**
 * Gives a member another role, or removes one. Counts at once for what auth decides and for the next refresh; an access
 * token that is out already keeps its scopes until it ends, 15 minutes at the most.
 */
public final class ChangeMember {

    private final Teams teams;
    private final Audit audit;

    public ChangeMember(Teams teams, Audit audit) {
        this.teams = teams;
        this.audit = audit;
    }

    public Stored<Team> team(OrganizationId organization) {
        return teams.get(organization);
    }

    public Stored<Team> changeRole(OrganizationId organization, String userId, Role role, Actor by, Caller caller) {
        var changed =
                teams.change(organization, before -> Change.to(before.changeRole(by.roleIn(before), userId, role)));
        audit.inOrganization(organization, caller, "member.roleChanged", userId, role.code());
        return changed;
    }

    public void remove(OrganizationId organization, String userId, Actor by, Caller caller) {
        teams.change(organization, before -> Change.to(before.remove(by.roleIn(before), userId)));
        audit.inOrganization(organization, caller, "member.removed", userId, null);
    }
}
