package invoxa.auth.http;

import invoxa.auth.crypto.AccessTokens;
import invoxa.auth.domain.Role;
import invoxa.auth.session.SignedIn;
import invoxa.kernel.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a log-in and to a refresh.
 *
 * @param refreshToken null where it went into a cookie
 * @param device to be shown at the next log-in from the same device; null where it went into a cookie
 */
record SignedInJson(
        String accessToken,
        String tokenType,
        long expiresIn,
        @Nullable String refreshToken,
        @Nullable String device,
        UserJson user,
        OrganizationId organization,
        Role role,
        List<String> scopes) {

    static SignedInJson of(SignedIn signedIn, boolean withTokens) {
        return new SignedInJson(
                signedIn.accessToken(),
                "Bearer",
                AccessTokens.LIFE.toSeconds(),
                withTokens ? signedIn.refreshToken() : null,
                withTokens ? signedIn.deviceToken() : null,
                UserJson.of(signedIn.user()),
                signedIn.session().organization(),
                signedIn.role(),
                signedIn.role().scopes().stream().sorted().toList());
    }
}
