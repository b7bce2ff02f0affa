package invoxa.auth.session;

import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.RefreshTokens;
import invoxa.auth.domain.Session;
import invoxa.auth.storage.Sessions;
import invoxa.auth.storage.Users;
import invoxa.kernel.Refused;
import invoxa.storage.Stored;
import java.time.Clock;
import java.util.List;

/** Shows a user's sessions and ends them: one on leaving, one from the list, or all others. */
public final class EndSession {

    private final Sessions sessions;
    private final Users users;
    private final RefreshTokens refreshTokens;
    private final Audit audit;
    private final Clock clock;

    public EndSession(Sessions sessions, Users users, RefreshTokens refreshTokens, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.refreshTokens = refreshTokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Logs out whoever shows this token; a token that is no good has nothing to end. */
    public void logOut(String refreshToken, Caller caller) {
        refreshTokens
                .read(refreshToken)
                .flatMap(shown -> sessions.find(shown.userId(), shown.sessionId()))
                .ifPresent(session -> end(session.content().userId(), session.id(), caller));
    }

    /** The sessions that are open, the last used first. */
    public List<Session> open(String userId) {
        int generation =
                users.find(userId).map(user -> user.content().generation()).orElse(0);
        var now = clock.instant();
        return sessions.of(userId).stream()
                .filter(session -> session.isOpen(generation, now))
                .toList();
    }

    /** @throws Refused 404 where the user has no such session */
    public void end(String userId, String sessionId, Caller caller) {
        sessions.change(userId, sessionId, before -> before.revoked() == null ? before.revoked(clock.instant()) : null)
                .map(Stored::content)
                .ifPresentOrElse(session -> audit.ofUser(userId, caller.as(userId, userId), "session.ended"), () -> {
                    throw Refused.notFound("session");
                });
    }

    /** Ends all but this one. */
    public void endOthers(String userId, String keptSessionId, Caller caller) {
        for (var session : open(userId)) {
            if (!session.id().equals(keptSessionId)) {
                end(userId, session.id(), caller);
            }
        }
    }
}
