package invoxa.testing;

import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import invoxa.web.trace.Correlation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A service whose one command does what the test tells it, and that says how it was asked. */
final class Probe implements Service {

    final AtomicInteger runs = new AtomicInteger();
    volatile Function<Request, Response> command = request -> Response.of(201, Map.of("id", request.newId("prb")));

    Probe(Environment environment) {
        if (!environment.service().equals("probe")) {
            throw new IllegalArgumentException("the environment is not the probe's");
        }
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public String path() {
        return "/probe";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/probe", this::run),
                Endpoint.post("/probe/open", this::run),
                Endpoint.post("/probe/secret", this::run).notReplayed(),
                Endpoint.get("/probe/hidden", this::run),
                Endpoint.get("/probe/asked", Probe::asked));
    }

    @Override
    public Permissions permissions() {
        return Permissions.table()
                .allow("POST /probe", Access.scope("probe:write"))
                .allow("POST /probe/open", Access.open())
                .allow("POST /probe/secret", Access.open())
                .allow("GET /probe/asked", Access.open());
    }

    private Response run(Request request) {
        runs.incrementAndGet();
        return command.apply(request);
    }

    private static Response asked(Request request) {
        return Response.ok(Map.of(
                        "correlation",
                        request.correlationId(),
                        "trace",
                        Correlation.current().trace().traceId(),
                        "address",
                        request.clientAddress()))
                .header("ETag", "\"1\"");
    }

    @Override
    public String openApi() {
        return """
                openapi: 3.1.0
                info: {title: Probe, version: "1"}
                paths:
                  /probe: {post: &command {
                    requestBody: {$ref: "#/components/requestBodies/Any"},
                    responses: &responses {
                      "204": {description: nothing}, "304": {description: unchanged},
                      default: {$ref: "#/components/responses/Any"}}}}
                  /probe/open: {post: *command}
                  /probe/secret: {post: *command}
                  /probe/hidden: {get: {responses: *responses}}
                  /probe/asked: {get: {responses: *responses}}
                components:
                  requestBodies: {Any: {content: {application/json: {schema: {}}}}}
                  responses: {Any: {description: any, content: {"*/*": {schema: {}}}}}
                """;
    }
}
