package invoxa.auth.session;

import invoxa.auth.domain.Role;
import invoxa.auth.domain.User;
import invoxa.auth.storage.Teams;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which organization a user acts for, and as what: the team says so, each time it is asked. */
public final class Memberships {

    private final Teams teams;

    public Memberships(Teams teams) {
        this.teams = teams;
    }

    public record Membership(OrganizationId organization, Role role) {}

    /**
     * The one that is asked for, else the last used, else the first that the user is in.
     *
     * @throws Refused 403 where the user is not in it, or in none
     */
    public Membership choose(User user, @Nullable OrganizationId wanted) {
        if (wanted != null) {
            return in(user, wanted)
                    .orElseThrow(() -> new Refused(Problem.of(
                            403, "not-a-member", "Not permitted", "You are not a member of this organization.")));
        }
        var last = user.lastOrganization();
        return Stream.concat(Stream.ofNullable(last), user.organizations().stream())
                .flatMap(candidate -> in(user, candidate).stream())
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.of(
                        403, "no-organization", "No organization", "You are not a member of any organization.")));
    }

    public Optional<Membership> in(User user, OrganizationId organization) {
        return teams.roleOf(organization, user.id()).map(role -> new Membership(organization, role));
    }
}
