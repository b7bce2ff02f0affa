package invoxa.web.server;

import invoxa.web.Access;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The caller has not shown who it is (401) or may not do this (403); answered with {@code WWW-Authenticate}. */
final class Challenge extends RuntimeException {

    private final int status;
    private final String detail;
    private final String header;

    private Challenge(int status, String detail, String header) {
        super(detail, null, false, false);
        this.status = status;
        this.detail = detail;
        this.header = header;
    }

    static Challenge noToken() {
        return new Challenge(401, "Send an access token: Authorization: Bearer …", "Bearer realm=\"invoxa\"");
    }

    static Challenge invalidToken(String reason) {
        return new Challenge(
                401,
                "The access token is not accepted: " + reason + ".",
                "Bearer realm=\"invoxa\", error=\"invalid_token\", error_description=\"" + reason + "\"");
    }

    static Challenge notPermitted(@Nullable Access access) {
        var scopes = access == null ? Set.<String>of() : access.scopes();
        return new Challenge(
                403,
                scopes.isEmpty()
                        ? "This token does not permit that."
                        : "That needs a token with the scope " + String.join(" or ", scopes) + ".",
                "Bearer realm=\"invoxa\", error=\"insufficient_scope\""
                        + (scopes.isEmpty() ? "" : ", scope=\"" + String.join(" ", scopes) + "\""));
    }

    int status() {
        return status;
    }

    String detail() {
        return detail;
    }

    /** The value of {@code WWW-Authenticate} (RFC 6750). */
    String header() {
        return header;
    }
}
