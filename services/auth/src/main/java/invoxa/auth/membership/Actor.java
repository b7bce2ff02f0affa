package invoxa.auth.membership;

import invoxa.auth.domain.Role;
import invoxa.auth.domain.Team;
import invoxa.web.token.Principal;

/**
 * Who changes members. A user has the role that the team gives now, so a demotion counts at once, whatever an older
 * token says; an API key that may change members does so as an admin.
 */
public record Actor(String id, String name, boolean isUser) {

    public static Actor of(Principal principal) {
        return new Actor(principal.subject(), principal.name(), principal.kind() == Principal.Kind.USER);
    }

    public Role roleIn(Team team) {
        return isUser ? team.roleOf(id).orElse(Role.VIEWER) : Role.ADMIN;
    }
}
