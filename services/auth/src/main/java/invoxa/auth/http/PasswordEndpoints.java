package invoxa.auth.http;

import static invoxa.auth.http.Fields.checked;

import invoxa.auth.address.VerifyEmail;
import invoxa.auth.audit.Caller;
import invoxa.auth.http.browser.Cookies;
import invoxa.auth.session.ChangePassword;
import invoxa.kernel.FieldErrors;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Passwords that are changed or forgotten, and addresses that are proven. */
final class PasswordEndpoints {

    private final ChangePassword password;
    private final VerifyEmail verifyEmail;
    private final Cookies cookies;

    PasswordEndpoints(ChangePassword password, VerifyEmail verifyEmail, Cookies cookies) {
        this.password = password;
        this.verifyEmail = verifyEmail;
        this.cookies = cookies;
    }

    private record ChangeBody(
            @Nullable String currentPassword, @Nullable String newPassword) {}

    private record ForgotBody(@Nullable String email) {}

    private record ResetBody(
            @Nullable String token, @Nullable String password) {}

    private record TokenBody(@Nullable String token) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/auth/password/change", Throttled.of(this::change))
                        .notReplayed(),
                Endpoint.post("/auth/password/forgot", Throttled.of(this::forgot))
                        .notReplayed(),
                Endpoint.post("/auth/password/reset", Throttled.of(this::reset)).notReplayed(),
                Endpoint.post("/auth/email/verify", Throttled.of(this::verify)).notReplayed(),
                Endpoint.post("/auth/email/send-verification", Throttled.of(this::sendVerification))
                        .notReplayed());
    }

    private Response change(Request request) {
        var user = SessionEndpoints.user(request);
        var body = request.body(ChangeBody.class);
        new FieldErrors().required("/currentPassword", body.currentPassword()).throwIfAny();
        password.change(
                user,
                request.principal().claim("sid").orElse(null),
                checked(body.currentPassword()),
                body.newPassword(),
                cookies.deviceToken(request),
                Caller.of(request));
        return Response.noContent();
    }

    private Response forgot(Request request) {
        var errors = new FieldErrors();
        var email =
                Fields.email(errors, "/email", request.body(ForgotBody.class).email());
        errors.throwIfAny();
        password.requestReset(checked(email), Caller.of(request));
        return Response.of(202, Map.of("detail", "If the address is known, an e-mail is on its way."));
    }

    private Response reset(Request request) {
        var body = request.body(ResetBody.class);
        var device = password.reset(body.token(), body.password(), Caller.of(request));
        return cookies.device(Response.ok(Map.of("device", device)), device);
    }

    private Response verify(Request request) {
        verifyEmail.verify(request.body(TokenBody.class).token(), Caller.of(request));
        return Response.noContent();
    }

    private Response sendVerification(Request request) {
        verifyEmail.sendAgain(SessionEndpoints.user(request));
        return Response.of(202, Map.of("detail", "Unless the address is verified already, an e-mail is on its way."));
    }
}
