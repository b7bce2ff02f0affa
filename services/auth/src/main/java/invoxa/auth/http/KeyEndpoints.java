package invoxa.auth.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import invoxa.auth.crypto.AccessTokens;
import invoxa.auth.storage.AuditTrail;
import invoxa.auth.token.IssueServiceToken;
import invoxa.auth.token.SigningKeys;
import invoxa.json.Json;
import invoxa.storage.Partition;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the machinery asks for: the public keys, tokens for services, a new key; and the audit trail. */
final class KeyEndpoints {

    /**
     * Shorter than a key is published before it signs, so that a copy that is still good never lacks the one in use.
     */
    private static final String CACHED = "public, max-age=300";

    private final SigningKeys keys;
    private final IssueServiceToken serviceToken;
    private final AuditTrail audit;

    KeyEndpoints(SigningKeys keys, IssueServiceToken serviceToken, AuditTrail audit) {
        this.keys = keys;
        this.serviceToken = serviceToken;
        this.audit = audit;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/auth/.well-known/jwks.json", request -> jwks()),
                Endpoint.post("/auth/token", this::token)
                        .accepting("application/x-www-form-urlencoded")
                        .notReplayed(),
                Endpoint.post("/auth/keys/rotate", this::rotate),
                Endpoint.get("/auth/audit", this::audit).paged());
    }

    private Response jwks() {
        var published = keys.published().stream().map(KeyEndpoints::tree).toList();
        return Response.ok(Map.of("keys", published)).header("Cache-Control", CACHED);
    }

    private static JsonNode tree(String json) {
        try {
            return Json.STORED.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a key of ours is not JSON", e);
        }
    }

    private Response rotate(Request request) {
        return Response.of(202, Map.of("signsFrom", keys.rotate()));
    }

    private Response audit(Request request) {
        var page = audit.page(Partition.of(request.organization()), request.limit(), request.cursor());
        var json = new LinkedHashMap<String, Object>();
        json.put("items", page.items());
        if (page.next() != null) {
            json.put("next", page.next());
        }
        return Response.ok(json);
    }

    private Response token(Request request) {
        var form = request.form();
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refused(400, "unsupported_grant_type", "Only client_credentials is given here.");
        }
        return ClientCredentials.of(request.header("Authorization"), form)
                .map(shown -> answer(serviceToken.issue(shown.client(), shown.secret(), form.get("scope"))))
                .orElseGet(() -> refused(400, "invalid_request", "Send the client's id and secret, in one way."));
    }

    private static Response answer(IssueServiceToken.Result result) {
        return switch (result) {
            case IssueServiceToken.Result.Granted(var token, var scope) ->
                Response.ok(Map.of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        AccessTokens.LIFE.toSeconds(),
                        "scope",
                        scope));
            case IssueServiceToken.Result.WrongClient() ->
                refused(401, "invalid_client", "The client or its secret is wrong.")
                        .header("WWW-Authenticate", "Basic realm=\"invoxa\"");
            case IssueServiceToken.Result.WrongScope(var detail) -> refused(400, "invalid_scope", detail);
        };
    }

    /** As RFC 6749, 5.2 has it, which OAuth clients expect here instead of problem details. */
    private static Response refused(int status, String error, String description) {
        return Response.of(status, Map.of("error", error, "error_description", description));
    }
}
