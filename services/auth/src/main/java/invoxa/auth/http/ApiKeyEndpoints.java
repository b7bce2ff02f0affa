package invoxa.auth.http;

import static invoxa.auth.http.Fields.checked;

import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.AccessTokens;
import invoxa.auth.domain.ApiKey;
import invoxa.auth.domain.ProfileRules;
import invoxa.auth.domain.Role;
import invoxa.auth.token.UseApiKeys;
import invoxa.kernel.FieldErrors;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys for programs: made and ended by people, exchanged for access tokens by whoever is shown one. */
final class ApiKeyEndpoints {

    private static final String SCHEME = "Bearer ";

    private final UseApiKeys keys;

    ApiKeyEndpoints(UseApiKeys keys) {
        this.keys = keys;
    }

    private record KeyBody(
            @Nullable String name,
            @Nullable List<@Nullable String> scopes,
            @Nullable Instant expires) {}

    /** @param key the key itself, in the answer to its making and never again */
    private record KeyJson(
            String id,
            String name,
            List<String> scopes,
            String hint,
            String maker,
            Instant created,
            @Nullable Instant expires,
            @Nullable Instant lastUsed,
            @Nullable String key) {

        static KeyJson of(ApiKey key, @Nullable String text) {
            return new KeyJson(
                    key.id(),
                    key.name(),
                    key.scopes(),
                    key.hint(),
                    key.maker(),
                    key.created(),
                    key.expires(),
                    key.lastUsed(),
                    text);
        }
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/auth/api-keys", this::list).paged(),
                Endpoint.post("/auth/api-keys", this::make).notReplayed(),
                Endpoint.delete("/auth/api-keys/{id}", this::end),
                Endpoint.post("/auth/api-keys/exchange", this::exchange).notReplayed());
    }

    private Response list(Request request) {
        var page = keys.page(request.organization(), request.limit(), request.cursor());
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "items", page.items().stream().map(key -> KeyJson.of(key, null)).toList());
        if (page.next() != null) {
            json.put("next", page.next());
        }
        return Response.ok(json);
    }

    private Response make(Request request) {
        var body = request.body(KeyBody.class);
        var errors = new FieldErrors();
        ProfileRules.name(errors, "/name", body.name());
        if (body.scopes() == null || body.scopes().isEmpty()) {
            errors.add("/scopes", "required", "A key needs one scope at least.");
        } else {
            checkScopes(errors, body.scopes());
        }
        errors.throwIfAny();
        var made = keys.make(
                request.principal(),
                request.organization(),
                request.newId("key"),
                checked(body.name()),
                checked(body.scopes()).stream().<String>map(Fields::checked).toList(),
                body.expires(),
                Caller.of(request));
        return Response.created("/auth/api-keys/" + made.key().id(), KeyJson.of(made.key(), made.text()));
    }

    private static void checkScopes(FieldErrors errors, List<@Nullable String> scopes) {
        for (int i = 0; i < scopes.size(); i++) {
            if (!Role.OWNER.scopes().contains(String.valueOf(scopes.get(i)))) {
                errors.add("/scopes/" + i, "invalid", "There is no such scope; an example is invoices:read.");
            }
        }
    }

    private Response end(Request request) {
        keys.end(request.organization(), request.path("id"), Caller.of(request));
        return Response.noContent();
    }

    /** The key is the bearer itself: whoever holds it may as well use it. */
    private Response exchange(Request request) {
        var authorization = request.header("Authorization");
        boolean isBearer = authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        var token = keys.exchange(
                isBearer ? checked(authorization).substring(SCHEME.length()).strip() : "");
        return Response.ok(
                Map.of("access_token", token, "token_type", "Bearer", "expires_in", AccessTokens.LIFE.toSeconds()));
    }
}
