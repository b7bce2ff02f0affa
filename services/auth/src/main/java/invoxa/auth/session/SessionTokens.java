package invoxa.auth.session;

import invoxa.auth.crypto.AccessGrant;
import invoxa.auth.crypto.Devices;
import invoxa.auth.crypto.RefreshTokens;
import invoxa.auth.domain.Role;
import invoxa.auth.domain.Scopes;
import invoxa.auth.domain.Session;
import invoxa.auth.domain.User;
import invoxa.auth.token.SigningKeys;
import invoxa.web.token.Principal;

/** The tokens of a session: what its user may do now, and how to go on. */
public final class SessionTokens {

    private static final String CLIENT = "invoxa";

    private final SigningKeys keys;
    private final RefreshTokens refreshTokens;
    private final Devices devices;

    public SessionTokens(SigningKeys keys, RefreshTokens refreshTokens, Devices devices) {
        this.keys = keys;
        this.refreshTokens = refreshTokens;
        this.devices = devices;
    }

    public SignedIn of(User user, Session session, Role role) {
        var grant = new AccessGrant(
                Principal.Kind.USER,
                user.id(),
                CLIENT,
                user.name(),
                session.organization(),
                Scopes.claim(role.scopes()),
                role.code(),
                session.id());
        return new SignedIn(
                keys.sign(grant),
                refreshTokens.of(session),
                devices.token(session.device(), user.id()),
                user,
                session,
                role);
    }
}
