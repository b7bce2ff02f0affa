package invoxa.auth.http;

import invoxa.auth.throttle.TooManyTries;
import invoxa.json.Json;
import invoxa.web.Handler;
import invoxa.web.Response;
import java.util.LinkedHashMap;
import java.util.List;

/** Answers {@link TooManyTries} with 429 and the time to wait. */
final class Throttled {

    private Throttled() {}

    static Handler of(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (TooManyTries e) {
                var problem = new LinkedHashMap<String, Object>();
                problem.put("type", "urn:invoxa:problem:too-many-tries");
                problem.put("title", "Too many tries");
                problem.put("status", 429);
                problem.put("detail", "Wait " + e.retryAfterSeconds() + " seconds before the next try.");
                problem.put("instance", "urn:invoxa:request:" + request.correlationId());
                return new Response(
                                429,
                                List.of(),
                                "application/problem+json",
                                new Response.Body.Bytes(Json.write(problem)))
                        .header("Retry-After", String.valueOf(e.retryAfterSeconds()));
            }
        };
    }
}
