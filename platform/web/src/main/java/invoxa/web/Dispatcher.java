package invoxa.web;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.web.token.InvalidToken;
import invoxa.web.token.Principal;
import invoxa.web.trace.Correlation;
import invoxa.web.trace.TraceContext;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes each request through its stations: route, caller, permission, body, handler, answer. */
final class Dispatcher implements Handler {

    private final ServerConfig config;
    private volatile @Nullable Serving serving;
    private volatile boolean draining;

    /** What is served. */
    private record Serving(Environment environment, List<Service> services, Router router) {}

    Dispatcher(ServerConfig config) {
        this.config = config;
    }

    void serve(Environment environment, List<Service> services) {
        var router = new Router();
        for (var service : services) {
            var mounted = new Mounted(service);
            var permissions = service.permissions();
            for (var endpoint : service.endpoints()) {
                router.add(mounted, endpoint, permissions.of(endpoint).orElse(null));
            }
            var vitals = new Vitals(environment, () -> draining);
            for (var endpoint : vitals.endpoints(service)) {
                router.add(mounted, endpoint, vitals.access(endpoint));
            }
        }
        serving = new Serving(environment, List.copyOf(services), router);
    }

    void drain() {
        draining = true;
    }

    void close() {
        var now = serving;
        if (now != null) {
            now.services.reversed().forEach(Service::close);
        }
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        var now = serving;
        if (now == null || !isOurs(now, request.path().rawPath())) {
            response.next();
            return;
        }
        var correlation = correlation(request);
        correlation.run(() -> write(answer(now, request, correlation), response, correlation));
    }

    void notFound(ServerRequest request, ServerResponse response) {
        var correlation = correlation(request);
        write(
                Problems.response(Problem.of(404, "not-found", "Not found", "Nothing is here."), correlation.id()),
                response,
                correlation);
    }

    private static boolean isOurs(Serving now, String path) {
        for (var service : now.services) {
            if (path.startsWith(service.path())
                    && (path.length() == service.path().length()
                            || path.charAt(service.path().length()) == '/')) {
                return true;
            }
        }
        return false;
    }

    private static Correlation correlation(ServerRequest request) {
        return Correlation.from(
                header(request, Correlation.HEADER),
                header(request, Correlation.AMAZON_HEADER),
                header(request, TraceContext.HEADER));
    }

    private static @Nullable String header(ServerRequest request, String name) {
        return request.headers().first(HeaderNames.create(name)).orElse(null);
    }

    private Response answer(Serving now, ServerRequest request, Correlation correlation) {
        var operation =
                request.prologue().method().text() + " " + request.path().rawPath();
        try {
            return switch (now.router.find(method(request), request.path().rawPath())) {
                case Router.Match.Found(var route, var variables) -> found(now, route, variables, request);
                case Router.Match.WrongMethod(var allowed) ->
                    Problems.response(
                                    Problem.of(405, "method-not-allowed", "Method not allowed", "Allowed: " + allowed),
                                    correlation.id())
                            .header(
                                    "Allow",
                                    String.join(
                                            ", ",
                                            allowed.stream()
                                                    .map(Enum::name)
                                                    .sorted()
                                                    .toList()));
                case Router.Match.Nothing() ->
                    Problems.response(Problem.of(404, "not-found", "Not found", "Nothing is here."), correlation.id());
            };
        } catch (RuntimeException e) {
            return Problems.of(e, operation, correlation.id());
        } catch (IOException e) {
            return Problems.unexpected(e, operation, correlation.id());
        }
    }

    private Response found(Serving now, Router.Route route, Map<String, String> variables, ServerRequest request)
            throws IOException {
        var principal = admitted(now, route, request);
        var body =
                request.content().hasEntity() ? request.content().inputStream().readAllBytes() : new byte[0];
        return route.endpoint()
                .handler()
                .handle(new Request(
                        route.endpoint(),
                        variables,
                        Parameters.parse(
                                request.query().rawValue(), route.endpoint().parameters()),
                        name -> header(request, name),
                        principal,
                        body,
                        IdSeed.fresh(),
                        now.environment.publicUrl(),
                        clientAddress(request)));
    }

    private String clientAddress(ServerRequest request) {
        var forwarded = config.behindProxy() ? header(request, "X-Forwarded-For") : null;
        return forwarded == null
                ? request.remotePeer().host()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static @Nullable Principal admitted(Serving now, Router.Route route, ServerRequest request) {
        var access = route.access();
        if (access instanceof Access.Open) {
            return null;
        }
        var principal = principal(now, request);
        if (access == null || !access.admits(principal)) {
            throw new Refused(Problem.of(403, "forbidden", "Not permitted", "This token does not permit that."));
        }
        return principal;
    }

    private static Principal principal(Serving now, ServerRequest request) {
        var authorization = header(request, "Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new Refused(Problem.of(401, "unauthorized", "Not signed in", "Send an access token."));
        }
        try {
            return now.environment.tokens().verify(authorization.substring(7).strip());
        } catch (InvalidToken e) {
            throw new Refused(Problem.of(401, "unauthorized", "Not signed in", e.reason()));
        }
    }

    private static @Nullable Method method(ServerRequest request) {
        return switch (request.prologue().method().text()) {
            case "GET", "HEAD" -> Method.GET;
            case "POST" -> Method.POST;
            case "PUT" -> Method.PUT;
            case "PATCH" -> Method.PATCH;
            case "DELETE" -> Method.DELETE;
            default -> null;
        };
    }

    private static void write(Response answer, ServerResponse response, Correlation correlation) {
        response.status(Status.create(answer.status()));
        response.header(Correlation.HEADER, correlation.id());
        answer.headers().forEach(header -> response.headers().add(HeaderNames.create(header.name()), header.value()));
        if (answer.contentType() != null) {
            response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
        }
        switch (answer.body()) {
            case Response.Body.Empty() -> response.send();
            case Response.Body.Bytes(var bytes) -> response.send(bytes);
            case Response.Body.Stream(var writer) -> {
                try (var out = response.outputStream()) {
                    writer.writeTo(out);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }
}
