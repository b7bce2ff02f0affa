package invoxa.auth.http;

import static invoxa.auth.http.Fields.checked;

import invoxa.auth.domain.ProfileRules;
import invoxa.auth.domain.User;
import invoxa.auth.person.ShowMe;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.token.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /auth/me} for whoever has a token; {@code PUT /auth/me} for people. */
final class MeEndpoints {

    private final ShowMe me;

    MeEndpoints(ShowMe me) {
        this.me = me;
    }

    private record MeBody(@Nullable String name) {}

    /** @param user null for an API key or a service; {@code organizations} is empty then */
    private record MeJson(
            String kind,
            String id,
            String name,
            @Nullable UserJson user,
            @Nullable OrganizationId organization,
            @Nullable String role,
            List<String> scopes,
            List<ShowMe.Membership> organizations) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/auth/me", request -> Response.ok(json(request.principal()))),
                Endpoint.put("/auth/me", this::rename));
    }

    private MeJson json(Principal principal) {
        boolean isUser = principal.kind() == Principal.Kind.USER;
        User user = isUser ? me.user(principal.subject()) : null;
        return new MeJson(
                principal.kind().claim(),
                principal.subject(),
                user == null ? principal.name() : user.name(),
                user == null ? null : UserJson.of(user),
                principal.organization(),
                principal.claim("role").orElse(null),
                principal.scopes().stream().sorted().toList(),
                user == null ? List.of() : me.memberships(user));
    }

    private Response rename(Request request) {
        var userId = SessionEndpoints.user(request);
        var name = request.body(MeBody.class).name();
        var errors = new FieldErrors();
        ProfileRules.name(errors, "/name", name);
        errors.throwIfAny();
        var renamed = me.rename(userId, checked(name));
        return Response.ok(UserJson.of(renamed));
    }
}
