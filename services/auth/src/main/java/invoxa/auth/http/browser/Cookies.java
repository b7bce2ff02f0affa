package invoxa.auth.http.browser;

import invoxa.auth.crypto.Devices;
import invoxa.auth.domain.Session;
import invoxa.auth.session.SignedIn;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps for auth: the refresh token and the device token, out of reach of scripts (HttpOnly), sent to
 * auth alone (Path) and never from another site (SameSite=Strict), and over https only where that is how it came.
 */
public final class Cookies {

    private static final String REFRESH = "invoxa_refresh";
    private static final String DEVICE = "invoxa_device";

    private final boolean secure;

    public Cookies(boolean secure) {
        this.secure = secure;
    }

    public Response set(Response answer, SignedIn signedIn) {
        return device(
                answer.header("Set-Cookie", cookie(REFRESH, signedIn.refreshToken(), Session.IDLE)),
                signedIn.deviceToken());
    }

    public Response device(Response answer, String token) {
        return answer.header("Set-Cookie", cookie(DEVICE, token, Devices.KNOWN));
    }

    /** Forgets the session; the device stays known. */
    public Response clear(Response answer) {
        return answer.header("Set-Cookie", cookie(REFRESH, "", Duration.ZERO));
    }

    @Nullable
    public String refreshToken(Request request) {
        return read(request, REFRESH);
    }

    @Nullable
    public String deviceToken(Request request) {
        return read(request, DEVICE);
    }

    private String cookie(String name, String value, Duration age) {
        return name + "=" + value + "; Path=/auth; Max-Age=" + age.toSeconds() + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }

    private static @Nullable String read(Request request, String name) {
        var header = request.header("Cookie");
        if (header == null) {
            return null;
        }
        for (var pair : header.split(";")) {
            var parts = pair.strip().split("=", 2);
            if (parts.length == 2 && parts[0].equals(name) && !parts[1].isEmpty()) {
                return parts[1];
            }
        }
        return null;
    }
}
