package invoxa.auth.person;

import invoxa.auth.domain.Role;
import invoxa.auth.domain.User;
import invoxa.auth.session.Memberships;
import invoxa.auth.storage.Organizations;
import invoxa.auth.storage.Teams;
import invoxa.auth.storage.Users;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import java.util.List;

/** Who one is, and where one is a member. */
public final class ShowMe {

    private final Users users;
    private final Organizations organizations;
    private final Teams teams;
    private final Memberships memberships;

    public ShowMe(Users users, Organizations organizations, Teams teams, Memberships memberships) {
        this.users = users;
        this.organizations = organizations;
        this.teams = teams;
        this.memberships = memberships;
    }

    /** An organization the user is in. */
    public record Membership(OrganizationId id, String name, Role role) {}

    public User user(String id) {
        return users.find(id).orElseThrow(() -> Refused.notFound("user")).content();
    }

    public List<Membership> memberships(User user) {
        return user.organizations().stream()
                .flatMap(id -> memberships.in(user, id).stream())
                .flatMap(in -> organizations.find(in.organization()).stream()
                        .map(found -> new Membership(
                                in.organization(), found.content().profile().name(), in.role())))
                .toList();
    }

    /** Renames the user, and then the member in each team; one that a crash leaves out keeps the name before. */
    public User rename(String userId, String name) {
        var user = users.change(userId, before -> Change.to(before.named(name)))
                .map(Stored::content)
                .orElseThrow(() -> Refused.notFound("user"));
        for (var membership : memberships(user)) {
            teams.change(membership.id(), team -> Change.to(team.renamed(userId, name)));
        }
        return user;
    }
}
