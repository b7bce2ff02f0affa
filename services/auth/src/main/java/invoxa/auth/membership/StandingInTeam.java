package invoxa.auth.membership;

import invoxa.auth.domain.Role;
import invoxa.auth.storage.ApiKeys;
import invoxa.auth.storage.Sessions;
import invoxa.auth.storage.Teams;
import invoxa.auth.storage.Users;
import invoxa.kernel.OrganizationId;
import invoxa.storage.Stored;
import invoxa.web.token.InvalidToken;
import invoxa.web.token.Principal;
import invoxa.web.token.Standing;
import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;

/**
 * What a caller may do now, whatever an older token says: a user what the team's role allows as long as the session is
 * open, an API key what its maker's role allows as long as there is such a key. Whoever was removed acts for no
 * organization any more.
 */
public final class StandingInTeam implements Standing {

    private final Teams teams;
    private final Users users;
    private final Sessions sessions;
    private final ApiKeys apiKeys;
    private final Clock clock;

    public StandingInTeam(Teams teams, Users users, Sessions sessions, ApiKeys apiKeys, Clock clock) {
        this.teams = teams;
        this.users = users;
        this.sessions = sessions;
        this.apiKeys = apiKeys;
        this.clock = clock;
    }

    @Override
    public Principal now(Principal shown, String bearer) throws InvalidToken {
        return switch (shown.kind()) {
            case SERVICE -> shown;
            case USER -> user(shown);
            case API_KEY -> apiKey(shown);
        };
    }

    private Principal user(Principal shown) throws InvalidToken {
        if (!isOpen(shown)) {
            throw new InvalidToken("its session is over");
        }
        var organization = shown.organization();
        return organization == null
                ? shown
                : teams.roleOf(organization, shown.subject())
                        .map(role -> as(role, shown))
                        .orElseGet(shown::withoutOrganization);
    }

    /** The role that the team gives now; what it allows beyond the token comes with the next token. */
    private static Principal as(Role role, Principal shown) {
        var claims = new HashMap<>(shown.claims());
        claims.put("role", role.code());
        return new Principal(
                        shown.kind(),
                        shown.subject(),
                        shown.organization(),
                        shown.scopes(),
                        shown.name(),
                        shown.expires(),
                        claims)
                .limitedTo(role.scopes());
    }

    private boolean isOpen(Principal shown) {
        return users.find(shown.subject())
                .flatMap(user -> sessions.find(
                                shown.subject(), shown.claim("sid").orElse(""))
                        .filter(session ->
                                session.content().isOpen(user.content().generation(), clock.instant())))
                .isPresent();
    }

    private Principal apiKey(Principal shown) throws InvalidToken {
        return Optional.ofNullable(shown.organization())
                .flatMap(organization -> makersRole(organization, shown.subject()))
                .map(role -> shown.limitedTo(role.scopes()))
                .orElseThrow(() -> new InvalidToken("its API key was ended"));
    }

    private Optional<Role> makersRole(OrganizationId organization, String key) {
        return apiKeys.find(organization, key)
                .map(Stored::content)
                .filter(found -> found.isOpen(clock.instant()))
                .flatMap(found -> teams.roleOf(organization, found.maker()));
    }
}
