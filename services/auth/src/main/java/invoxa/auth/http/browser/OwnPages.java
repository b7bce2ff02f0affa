package invoxa.auth.http.browser;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.web.Request;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Cookies work for the pages of this very address alone (against CSRF, also of neighbouring subdomains, which SameSite
 * lets through, and against being logged in as somebody else). Browsers say where a request comes from in
 * Sec-Fetch-Site, or where a page is not secure in Origin; a program says neither and has no cookies to abuse.
 */
public final class OwnPages {

    private OwnPages() {}

    /** @throws Refused 403 where a page of another address asks */
    public static void only(Request request) {
        var site = request.header("Sec-Fetch-Site");
        boolean own = site == null
                ? isOwn(request.header("Origin"), request.header("Host"))
                : site.equals("same-origin") || site.equals("none");
        if (!own) {
            throw new Refused(Problem.of(
                    403, "cross-origin", "Not from here", "Cookies work for the pages of this address alone."));
        }
    }

    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
