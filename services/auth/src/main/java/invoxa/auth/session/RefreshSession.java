package invoxa.auth.session;

import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.RefreshTokens;
import invoxa.auth.domain.Session;
import invoxa.auth.domain.User;
import invoxa.auth.storage.Sessions;
import invoxa.auth.storage.Users;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.storage.Contention;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Gives new tokens for a refresh token, which is used up by it.
 *
 * <p>A token that was used up before is a copy in somebody's hands: the whole session ends, whoever shows it. Except
 * within ten seconds of its replacement, when it mostly is a second tab or a repeated request: then it gets the very
 * token that the first one got, so no second line of tokens begins, and a thief who is that quick still collides with
 * the owner at the next use. The user's membership is looked at anew each time: who was removed gets nothing.
 */
public final class RefreshSession {

    private final Sessions sessions;
    private final Users users;
    private final Memberships memberships;
    private final RefreshTokens refreshTokens;
    private final SessionTokens tokens;
    private final Audit audit;
    private final Clock clock;

    public RefreshSession(
            Sessions sessions,
            Users users,
            Memberships memberships,
            RefreshTokens refreshTokens,
            SessionTokens tokens,
            Audit audit,
            Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.memberships = memberships;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param organization another one of the user's to act for from now on, or null to stay
     * @throws Refused 401 where the token is not good
     */
    public SignedIn refresh(String token, @Nullable OrganizationId organization, Caller caller) {
        var shown = refreshTokens.read(token).orElseThrow(RefreshSession::over);
        var user = users.find(shown.userId()).map(Stored::content).orElseThrow(RefreshSession::over);
        for (int attempt = 0; ; attempt++) {
            var read = sessions.find(shown.userId(), shown.sessionId()).orElseThrow(RefreshSession::over);
            var session = read.content();
            var now = clock.instant();
            switch (session.use(shown.number(), user.generation(), now)) {
                case CURRENT -> {
                    var wanted = organization == null ? session.organization() : organization;
                    var membership = memberships.choose(user, wanted);
                    var rotated = session.rotated(wanted, now);
                    try {
                        sessions.replace(read, rotated);
                        return tokens.of(user, rotated, membership.role());
                    } catch (StaleVersion e) {
                        Contention.pause(attempt, e);
                    }
                }
                case RACED -> {
                    var membership = memberships.choose(user, session.organization());
                    return tokens.of(user, session, membership.role());
                }
                case REUSED -> {
                    revoke(user, session, caller);
                    throw over();
                }
                case OVER -> throw over();
            }
        }
    }

    private void revoke(User user, Session session, Caller caller) {
        sessions.change(
                user.id(), session.id(), before -> before.revoked() == null ? before.revoked(clock.instant()) : null);
        audit.inOrganization(
                session.organization(),
                caller.as(user.id(), user.name()),
                "session.revoked",
                session.id(),
                "a refresh token was used twice");
    }

    public static Refused over() {
        return new Refused(Problem.of(401, "session-over", "Not logged in", "The session is over. Log in again."));
    }
}
