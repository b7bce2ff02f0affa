package invoxa.web.token;

import java.net.URI;
import java.net.http.HttpClient;

/**
 * What a caller may still do: a token outlives the removal or the demotion of its holder, and who knows better is asked
 * here.
 */
@FunctionalInterface
public interface Standing {

    /**
     * The caller as it stands now, which is never more than its token says.
     *
     * @param bearer what the caller has shown
     * @throws InvalidToken where nothing is left of what the token rests on
     * @throws KeySource.KeysUnavailable where that cannot be said now
     */
    Principal now(Principal shown, String bearer) throws InvalidToken;

    /** Every token holds until it ends. */
    static Standing asTheTokenSays() {
        return (shown, bearer) -> shown;
    }

    /** As auth says at {@code GET {gateway}/auth/me}, asked with the caller's own token. */
    static Standing remote(HttpClient http, URI gateway) {
        return new RemoteStanding(http, URI.create(gateway + "/auth/me"));
    }
}
