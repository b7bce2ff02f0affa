package invoxa.web.server;

import invoxa.kernel.Problem;
import invoxa.web.Environment;
import invoxa.web.Method;
import invoxa.web.Response;
import invoxa.web.Service;
import invoxa.web.connection.Connection;
import invoxa.web.idempotency.Replays;
import invoxa.web.idempotency.Sweeper;
import invoxa.web.metrics.Traffic;
import invoxa.web.parsing.Parsing;
import invoxa.web.token.Standing;
import invoxa.web.trace.Correlation;
import invoxa.web.trace.Spans;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the endpoint of each request, has it answered, and sends the answer. */
final class Dispatcher implements Handler {

    private static final String UNMATCHED = "unmatched";
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final ServerConfig config;
    private volatile @Nullable Serving serving;
    private volatile boolean draining;

    /** What is served, from the moment it is known. */
    private record Serving(
            List<Service> services,
            Router router,
            Exchange exchange,
            Traffic traffic,
            Spans spans,
            Sweeper sweeper,
            Parsing parsing,
            FrontDoor frontDoor) {}

    Dispatcher(ServerConfig config) {
        this.config = config;
    }

    void serve(Environment environment, List<Service> services) {
        var router = new Router();
        var vitals = new Vitals(environment, () -> draining);
        var sweeper = new Sweeper();
        for (var service : services) {
            var replays = new Replays(service.name(), environment.store(), environment.clock());
            sweeper.add(replays);
            mount(service, environment.tokens().standing(), vitals, replays, router);
        }
        serving = new Serving(
                List.copyOf(services),
                router,
                new Exchange(new Admission(environment.tokens()), environment.publicUrl()),
                new Traffic(environment.meters()),
                environment.spans(),
                sweeper.start(),
                environment.parsing(),
                new FrontDoor(config.behindProxy(), environment.publicUrl()));
    }

    private static void mount(Service service, Standing guarded, Vitals vitals, Replays replays, Router router) {
        var own = service.standing();
        var permissions = service.permissions();
        var endpoints = service.endpoints();
        permissions.mismatches(endpoints).forEach(fault -> LOG.error("{}: {}", service.name(), fault));
        for (var endpoint : endpoints) {
            if (!isUnder(service.path(), endpoint.template())) {
                throw new IllegalArgumentException(endpoint.operation() + " is not under " + service.path());
            }
            var access = permissions.of(endpoint).orElse(null);
            var standing = own.orElse(access != null && access.isGuarded() ? guarded : Standing.asTheTokenSays());
            router.add(endpoint, access, standing, endpoint.replayed() ? replays : null);
        }
        for (var endpoint : vitals.endpoints(service)) {
            router.add(endpoint, vitals.access(endpoint), Standing.asTheTokenSays(), null);
        }
    }

    private static boolean isUnder(String base, String path) {
        return path.startsWith(base) && (path.length() == base.length() || path.charAt(base.length()) == '/');
    }

    /** From now on not ready; each connection ends with its next answer. Gives whether anything was served. */
    boolean drain() {
        draining = true;
        var now = serving;
        if (now != null) {
            now.services.reversed().forEach(Service::close);
        }
        return now != null;
    }

    void warmUp() {
        var now = serving;
        if (now == null) {
            return;
        }
        long begin = System.nanoTime();
        for (var service : now.services) {
            try {
                service.warmUp();
            } catch (Throwable e) {
                LOG.warn("{} could not warm up; its first answers take longer", service.name(), e);
            }
        }
        LOG.info("warm after {} ms", Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }

    void close() {
        var now = serving;
        if (now != null) {
            now.sweeper.close();
            now.parsing.close();
        }
    }

    @Override
    public void handle(ServerRequest http, ServerResponse response) {
        var request = new Incoming(http, config.behindProxy());
        var now = serving;
        if (now != null) {
            now.frontDoor.look(request);
        }
        if (now == null) {
            var starting = Problem.of(503, "starting", "Starting", "INVOXA is starting. Try again in a moment.");
            alone(request, response, starting);
        } else if (now.services.stream().anyMatch(service -> isUnder(service.path(), request.rawPath()))) {
            var correlation = now.spans.begun(request.correlation());
            correlation.run(() -> answer(now, request, response, correlation));
        } else {
            Outgoing.secure(response.headers(), request.isHttps());
            response.next();
        }
    }

    /** What neither a service nor the extras serve. */
    void notFound(ServerRequest http, ServerResponse response) {
        alone(new Incoming(http, config.behindProxy()), response, nothingHere());
    }

    private void alone(Incoming request, ServerResponse response, Problem problem) {
        var correlation = request.correlation();
        correlation.run(() -> Outgoing.send(Response.problem(problem), request, response, correlation, draining));
    }

    private void answer(Serving now, Incoming request, ServerResponse response, Correlation correlation) {
        long began = System.nanoTime();
        var method = request.http().prologue().method().text();
        var answered = answered(now, request);
        if (request.awaitsContinue()) {
            Connection.current().cutOff();
        }
        try {
            Outgoing.send(
                    answered.response,
                    request,
                    response,
                    correlation,
                    draining || Connection.current().isCutOff());
        } finally {
            var known = request.method() == null ? "other" : method;
            if (!answered.probe) {
                now.spans.ended(correlation, () -> step(known, answered, began));
            }
            now.traffic.answered(
                    known,
                    answered.template,
                    answered.response.status(),
                    System.nanoTime() - began,
                    answered.call.principal(),
                    answered.probe);
        }
    }

    private static Spans.Step step(String method, Answered answered, long began) {
        int status = answered.response.status();
        var principal = answered.call.principal();
        var attributes = new HashMap<String, String>();
        attributes.put("http.request.method", method);
        attributes.put("http.route", answered.template);
        if (principal != null && principal.organization() != null) {
            attributes.put("invoxa.organization", principal.organization().value());
        }
        return new Spans.Step(
                Spans.Side.SERVER, method + " " + answered.template, began, status, attributes, status >= 500);
    }

    /** An answer with what is told of it in the log. */
    private record Answered(Response response, String template, Exchange.Call call, boolean probe) {}

    private static Answered answered(Serving now, Incoming request) {
        var call = new Exchange.Call();
        return switch (now.router.find(request.method(), request.rawPath())) {
            case Router.Match.Found found ->
                new Answered(
                        now.exchange.answer(found.route(), found.variables(), request, call),
                        found.route().endpoint().template(),
                        call,
                        Vitals.isProbe(found.route().endpoint()));
            case Router.Match.WrongMethod(var allowed) ->
                new Answered(methodNotAllowed(allowed), UNMATCHED, call, false);
            case Router.Match.Nothing() -> new Answered(Response.problem(nothingHere()), UNMATCHED, call, false);
        };
    }

    private static Problem nothingHere() {
        return Problem.of(404, "not-found", "Not found", "There is nothing at this path.");
    }

    private static Response methodNotAllowed(Set<Method> allowed) {
        var names =
                String.join(", ", allowed.stream().map(Method::name).sorted().toList());
        return Response.problem(
                        Problem.of(405, "method-not-allowed", "Method not allowed", "This path knows " + names + "."))
                .header("Allow", names);
    }
}
