package invoxa.auth.http;

import invoxa.auth.throttle.TooManyTries;
import invoxa.kernel.Problem;
import invoxa.web.Handler;
import invoxa.web.Response;

/** Answers {@link TooManyTries} with 429 and the time to wait. */
final class Throttled {

    private Throttled() {}

    static Handler of(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (TooManyTries e) {
                return Response.problem(Problem.of(
                                429,
                                "too-many-tries",
                                "Too many tries",
                                "Wait " + e.retryAfterSeconds() + " seconds before the next try."))
                        .header("Retry-After", String.valueOf(e.retryAfterSeconds()));
            }
        };
    }
}
