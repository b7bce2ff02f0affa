package invoxa.auth.http;

import static invoxa.auth.http.Fields.checked;

import invoxa.auth.audit.Caller;
import invoxa.auth.domain.EmailAddress;
import invoxa.auth.domain.Session;
import invoxa.auth.http.browser.Cookies;
import invoxa.auth.http.browser.OwnPages;
import invoxa.auth.session.LogIn;
import invoxa.auth.session.SignedIn;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.token.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logging in, going on, logging out, and the list of where one is logged in. */
final class SessionEndpoints {

    private final AuthUseCases auth;
    private final Cookies cookies;

    SessionEndpoints(AuthUseCases auth, Cookies cookies) {
        this.auth = auth;
        this.cookies = cookies;
    }

    /** @param cookie whether refresh and device token shall be cookies instead of standing in the answer */
    private record LogInBody(
            @Nullable String email,
            @Nullable String password,
            @Nullable OrganizationId organization,
            @Nullable String device,
            @Nullable Boolean cookie) {}

    /** @param refreshToken null where it is in the cookie */
    private record RefreshBody(
            @Nullable String refreshToken, @Nullable OrganizationId organization) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/auth/login", Throttled.of(this::logIn)).notReplayed(),
                Endpoint.post("/auth/refresh", this::refresh).notReplayed(),
                Endpoint.post("/auth/logout", this::logOut).notReplayed(),
                Endpoint.get("/auth/sessions", this::list),
                Endpoint.delete("/auth/sessions", this::endOthers),
                Endpoint.delete("/auth/sessions/{id}", this::end));
    }

    private Response logIn(Request request) {
        var body = request.body(LogInBody.class);
        var errors =
                new FieldErrors().required("/password", body.password()).atMost("/password", body.password(), 1_024);
        EmailAddress email = Fields.email(errors, "/email", body.email());
        errors.throwIfAny();
        boolean byCookie = Boolean.TRUE.equals(body.cookie());
        if (byCookie) {
            OwnPages.only(request);
        }
        var device = body.device() == null ? cookies.deviceToken(request) : body.device();
        var signedIn = auth.logIn()
                .logIn(
                        new LogIn.Command(checked(email), checked(body.password()), body.organization(), device),
                        Caller.of(request));
        return answer(signedIn, byCookie);
    }

    private Response refresh(Request request) {
        var body = request.bytes().length == 0 ? new RefreshBody(null, null) : request.body(RefreshBody.class);
        boolean byCookie = body.refreshToken() == null;
        if (byCookie) {
            OwnPages.only(request);
        }
        var token = byCookie ? cookies.refreshToken(request) : body.refreshToken();
        if (token == null) {
            throw new Refused(Problem.of(401, "session-over", "Not logged in", "There is no refresh token."));
        }
        return answer(auth.refresh().refresh(token, body.organization(), Caller.of(request)), byCookie);
    }

    private Response logOut(Request request) {
        var body = request.bytes().length == 0 ? new RefreshBody(null, null) : request.body(RefreshBody.class);
        if (body.refreshToken() == null) {
            OwnPages.only(request);
        }
        var token = body.refreshToken() == null ? cookies.refreshToken(request) : body.refreshToken();
        if (token != null) {
            auth.endSession().logOut(token, Caller.of(request));
        }
        return cookies.clear(Response.noContent());
    }

    private Response answer(SignedIn signedIn, boolean byCookie) {
        var answer = Response.ok(SignedInJson.of(signedIn, !byCookie));
        return byCookie ? cookies.set(answer, signedIn) : answer;
    }

    private Response list(Request request) {
        var current = request.principal().claim("sid").orElse("");
        var items = auth.endSession().open(user(request)).stream()
                .map(session -> SessionJson.of(session, current))
                .toList();
        return Response.ok(Map.of("items", items));
    }

    private Response endOthers(Request request) {
        var current = request.principal().claim("sid").orElse("");
        auth.endSession().endOthers(user(request), current, Caller.of(request));
        return Response.noContent();
    }

    private Response end(Request request) {
        auth.endSession().end(user(request), request.path("id"), Caller.of(request));
        return Response.noContent();
    }

    /** The caller's id; sessions are a person's. */
    static String user(Request request) {
        var principal = request.principal();
        if (principal.kind() != Principal.Kind.USER) {
            throw new Refused(Problem.of(403, "users-only", "Not permitted", "This is for people, not for programs."));
        }
        return principal.subject();
    }

    private record SessionJson(
            String id,
            Instant created,
            Instant lastUsed,
            Instant expires,
            @Nullable String userAgent,
            String address,
            OrganizationId organization,
            boolean current) {

        static SessionJson of(Session session, String current) {
            return new SessionJson(
                    session.id(),
                    session.created(),
                    session.rotated(),
                    session.expires(),
                    session.userAgent(),
                    session.address(),
                    session.organization(),
                    session.id().equals(current));
        }
    }
}
