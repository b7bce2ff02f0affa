package invoxa.auth.membership;

import invoxa.auth.domain.Role;
import invoxa.auth.storage.Teams;
import invoxa.auth.storage.Users;
import invoxa.kernel.OrganizationId;

/** Whether somebody who answers for an organization can be reached: an owner whose address is verified. */
public final class VerifiedOwners {

    private final Teams teams;
    private final Users users;

    public VerifiedOwners(Teams teams, Users users) {
        this.teams = teams;
        this.users = users;
    }

    public boolean anyVerified(OrganizationId organization) {
        return teams.find(organization).stream()
                .flatMap(team -> team.content().members().stream())
                .filter(member -> member.role() == Role.OWNER)
                .flatMap(owner -> users.find(owner.id()).stream())
                .anyMatch(owner -> owner.content().emailVerified() != null);
    }
}
