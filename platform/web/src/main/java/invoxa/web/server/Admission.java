package invoxa.web.server;

import invoxa.web.Access;
import invoxa.web.token.InvalidToken;
import invoxa.web.token.Principal;
import invoxa.web.token.Standing;
import invoxa.web.token.TokenVerifier;
import org.jspecify.annotations.Nullable;

/** Lets a request in by its endpoint's entry in the permission table; without an entry nobody gets in. */
final class Admission {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier tokens;

    Admission(TokenVerifier tokens) {
        this.tokens = tokens;
    }

    /**
     * Who is calling, or null where the endpoint is open to everyone.
     *
     * @param standing says what the caller still may; asked where the token alone would do
     * @param authorization the header of this name
     * @throws Challenge 401 without a valid token, 403 where it does not suffice
     */
    @Nullable
    Principal admit(@Nullable Access access, Standing standing, @Nullable String authorization) {
        if (access instanceof Access.Open) {
            return null;
        }
        var bearer = bearer(authorization);
        try {
            var shown = admitted(access, tokens.verify(bearer));
            return admitted(access, standing.now(shown, bearer));
        } catch (InvalidToken e) {
            throw Challenge.invalidToken(e.reason());
        }
    }

    private static Principal admitted(@Nullable Access access, Principal principal) {
        if (access == null || !access.admits(principal)) {
            throw Challenge.notPermitted(access);
        }
        return principal;
    }

    private static String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Challenge.noToken();
        }
        return authorization.substring(SCHEME.length()).strip();
    }
}
