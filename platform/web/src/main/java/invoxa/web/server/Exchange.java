package invoxa.web.server;

import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.Sha256;
import invoxa.storage.Partition;
import invoxa.web.IdSeed;
import invoxa.web.Method;
import invoxa.web.Parameters;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.token.Principal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a request to its endpoint: the caller, the parameters, the body, perhaps an answer given before, the handler.
 */
final class Exchange {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final Admission admission;
    private final URI baseUrl;

    /** What is learnt of a request while it is answered. */
    static final class Call {
        private @Nullable Principal principal;

        @Nullable
        Principal principal() {
            return principal;
        }
    }

    Exchange(Admission admission, URI baseUrl) {
        this.admission = admission;
        this.baseUrl = baseUrl;
    }

    /** Answers, whatever happens; what nobody expected is logged and answered with 500. */
    Response answer(Router.Route route, Map<String, String> variables, Incoming request, Call call) {
        try {
            var endpoint = route.endpoint();
            call.principal = admission.admit(route.access(), route.standing(), request.header("Authorization"));
            var parameters = Parameters.parse(request.rawQuery(), endpoint.parameters());
            var body = request.body(endpoint.contentTypes(), endpoint.maxBodyBytes());
            var key = key(route, request);
            if (key == null || route.replays() == null) {
                return conditional(handle(route, variables, parameters, request, call, body, IdSeed.fresh()), request);
            }
            return route.replays()
                    .answer(
                            partition(call.principal, request, id(call, request, key)),
                            id(call, request, key),
                            fingerprint(request, body),
                            seed -> handle(route, variables, parameters, request, call, body, seed));
        } catch (RuntimeException e) {
            return Problems.of(e, route.endpoint().operation());
        }
    }

    private Response handle(
            Router.Route route,
            Map<String, String> variables,
            Parameters parameters,
            Incoming incoming,
            Call call,
            byte[] body,
            IdSeed seed) {
        var endpoint = route.endpoint();
        try {
            return endpoint.handler()
                    .handle(new Request(
                            endpoint,
                            variables,
                            parameters,
                            incoming::header,
                            call.principal,
                            body,
                            seed,
                            baseUrl,
                            incoming.clientAddress()));
        } catch (RuntimeException | StackOverflowError e) {
            return Problems.of(e, endpoint.operation());
        }
    }

    /** 304 where the caller has the same version already (RFC 9110, 13.1.2). */
    private static Response conditional(Response answer, Incoming request) {
        var known = request.header("If-None-Match");
        if (known == null || answer.status() != 200 || request.method() != Method.GET) {
            return answer;
        }
        boolean same = answer.headers().stream()
                .anyMatch(header -> header.name().equals("ETag")
                        && List.of(known.replace("W/", "").split("\\s*,\\s*")).contains(header.value()));
        return same ? new Response(304, answer.headers(), null, new Response.Body.Empty()) : answer;
    }

    private static @Nullable String key(Router.Route route, Incoming request) {
        var key = route.endpoint().method() == Method.POST ? request.header(IDEMPOTENCY_KEY) : null;
        if (key != null && !KEY.matcher(key).matches()) {
            var expected = "Expected 1 to 128 visible ASCII characters.";
            throw new Refused(new Problem(
                    "invalid-header",
                    400,
                    "A header is missing or wrong",
                    IDEMPOTENCY_KEY + ": " + expected,
                    List.of(new Problem.FieldError(IDEMPOTENCY_KEY, "invalid", expected))));
        }
        return key;
    }

    private static Partition partition(@Nullable Principal principal, Incoming request, String id) {
        if (principal != null && principal.organization() != null) {
            return Partition.of(principal.organization());
        }
        return principal == null ? Partition.own(id) : forService(request.header(Request.ORGANIZATION_HEADER), id);
    }

    private static Partition forService(@Nullable String named, String id) {
        try {
            return named == null ? Partition.own(id) : Partition.of(new OrganizationId(named));
        } catch (IllegalArgumentException e) {
            return Partition.own(id);
        }
    }

    /** The key belongs to the caller and the path: another's equal key is another key. */
    private static String id(Call call, Incoming request, String key) {
        var principal = call.principal;
        var caller = principal == null ? "" : principal.kind() + " " + principal.subject();
        return "idem_" + hash(caller + "\n" + request.rawPath() + "\n" + key, new byte[0]);
    }

    private static String fingerprint(Incoming request, byte[] body) {
        return hash(request.rawQuery() + "\n" + request.header("Content-Type") + "\n", body);
    }

    private static String hash(String text, byte[] bytes) {
        var sha = Sha256.digest();
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha.digest(bytes));
    }
}
