package invoxa.web;

import invoxa.json.Json;
import invoxa.kernel.Problem;
import invoxa.storage.DuplicateKey;
import invoxa.storage.StaleVersion;
import invoxa.web.call.Unavailable;
import invoxa.web.token.KeySource;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Problems as answers (RFC 9457), and what the exceptions that reach the server are answered with. */
final class Problems {

    static final String CONTENT_TYPE = "application/problem+json";
    private static final String TYPE_PREFIX = "urn:invoxa:problem:";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static Response response(Problem problem, String correlationId) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", TYPE_PREFIX + problem.type());
        json.put("title", problem.title());
        json.put("status", problem.status());
        if (problem.detail() != null) {
            json.put("detail", problem.detail());
        }
        json.put("instance", "urn:invoxa:request:" + correlationId);
        if (!problem.errors().isEmpty()) {
            json.put("errors", problem.errors());
        }
        return new Response(problem.status(), List.of(), CONTENT_TYPE, new Response.Body.Bytes(Json.write(json)));
    }

    /** The answer to what a handler threw. Only what nobody expected is logged. */
    static Response of(RuntimeException thrown, String operation, String correlationId) {
        return switch (thrown) {
            case invoxa.kernel.Refused refused -> response(refused.problem(), correlationId);
            case StaleTag stale ->
                response(staleVersion(), correlationId).header("ETag", EntityTag.of(stale.current()));
            case StaleVersion stale -> response(staleVersion(), correlationId);
            case DuplicateKey duplicate ->
                response(
                        new Problem(
                                "duplicate",
                                409,
                                "It exists already",
                                "Another document has this " + duplicate.key() + ".",
                                List.of(new Problem.FieldError(
                                        "/" + duplicate.key(), "duplicate", "This value is taken."))),
                        correlationId);
            case Unavailable unavailable -> unavailable(unavailable, operation, correlationId);
            case KeySource.KeysUnavailable unavailable -> unavailable(unavailable, operation, correlationId);
            default -> unexpected(thrown, operation, correlationId);
        };
    }

    static Response unexpected(Throwable thrown, String operation, String correlationId) {
        LOG.error("{} failed", operation, thrown);
        return response(
                Problem.of(
                        500,
                        "internal",
                        "Internal error",
                        "Something went wrong on our side. Name the correlation id when you ask about it."),
                correlationId);
    }

    private static Response unavailable(RuntimeException thrown, String operation, String correlationId) {
        LOG.warn("{}: {}", operation, thrown.getMessage());
        return response(
                        Problem.of(
                                503,
                                "unavailable",
                                "Not available now",
                                "A part of INVOXA that this needs does not answer. Try again in a moment."),
                        correlationId)
                .header("Retry-After", "2");
    }

    private static Problem staleVersion() {
        return Problem.of(
                412,
                "stale-version",
                "It has changed",
                "Someone changed this since you read it. Read it again and repeat your change on what it is now.");
    }
}
