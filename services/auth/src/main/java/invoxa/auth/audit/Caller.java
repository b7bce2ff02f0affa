package invoxa.auth.audit;

import invoxa.web.Request;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, for sessions, limits and the audit trail.
 *
 * @param id of the user, API key or service; null where nobody is signed in
 * @param address the IP address
 */
public record Caller(
        @Nullable String id,
        @Nullable String name,
        String address,
        @Nullable String userAgent,
        String correlationId) {

    private static final int MAX_USER_AGENT = 300;

    public static Caller of(Request request) {
        var principal = request.principalIfAny();
        var agent = request.header("User-Agent");
        return new Caller(
                principal.map(who -> who.subject()).orElse(null),
                principal.map(who -> who.name()).orElse(null),
                request.clientAddress(),
                agent == null || agent.length() <= MAX_USER_AGENT ? agent : agent.substring(0, MAX_USER_AGENT),
                request.correlationId());
    }

    /** The same, now that it is known who it is. */
    public Caller as(String userId, String userName) {
        return new Caller(userId, userName, address, userAgent, correlationId);
    }
}
