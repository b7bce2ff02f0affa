package invoxa.web.server;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.storage.DuplicateKey;
import invoxa.storage.StaleVersion;
import invoxa.storage.StoreUnavailable;
import invoxa.web.EntityTag;
import invoxa.web.Response;
import invoxa.web.StaleTag;
import invoxa.web.call.Unavailable;
import invoxa.web.connection.Overloaded;
import invoxa.web.parsing.Busy;
import invoxa.web.token.KeySource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the exceptions that reach the server are answered with (RFC 9457). */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** The answer to what a handler threw. Only what nobody expected is logged. */
    static Response of(Throwable thrown, String operation) {
        return switch (thrown) {
            case Refused refused -> Response.problem(refused.problem());
            case Challenge challenge ->
                Response.problem(Problem.of(
                                challenge.status(),
                                challenge.status() == 401 ? "unauthorized" : "forbidden",
                                challenge.status() == 401 ? "Not signed in" : "Not permitted",
                                challenge.detail()))
                        .header("WWW-Authenticate", challenge.header());
            case StaleTag stale -> Response.problem(staleVersion()).header("ETag", EntityTag.of(stale.current()));
            case StaleVersion stale -> Response.problem(staleVersion());
            case DuplicateKey duplicate ->
                Response.problem(new Problem(
                        "duplicate",
                        409,
                        "It exists already",
                        "Another document has this " + duplicate.key() + ".",
                        List.of(new Problem.FieldError("/" + duplicate.key(), "duplicate", "This value is taken."))));
            case Unavailable unavailable -> unavailable(unavailable, operation);
            case Busy busy -> busy(operation);
            case KeySource.KeysUnavailable unavailable -> unavailable(unavailable, operation);
            case StoreUnavailable unavailable -> unavailable(unavailable, operation);
            case Overloaded overloaded -> overloaded(operation);
            default -> unexpected(thrown, operation);
        };
    }

    static Response unexpected(Throwable thrown, String operation) {
        LOG.error("{} failed", operation, thrown);
        return Response.problem(Problem.of(
                500,
                "internal",
                "Internal error",
                "Something went wrong on our side. Name the correlation id when you ask about it."));
    }

    private static Response unavailable(RuntimeException thrown, String operation) {
        LOG.warn("{}: {}", operation, thrown.getMessage());
        return again(
                2,
                "unavailable",
                "Not available now",
                "A part of INVOXA that this needs does not answer. Try again in a moment.");
    }

    private static Response busy(String operation) {
        LOG.warn("{}: too many files at once", operation);
        return again(
                5,
                "busy",
                "Too many files at once",
                "INVOXA reads as many files as it can at a time. Try again in a moment.");
    }

    private static Response overloaded(String operation) {
        LOG.warn("{}: no room for its body in the memory for bodies", operation);
        return again(
                5,
                "overloaded",
                "Too much at once",
                "INVOXA has too many long requests at once. Try again in a moment.");
    }

    /** What may be asked again after so many seconds. */
    private static Response again(int seconds, String type, String title, String detail) {
        return Response.problem(Problem.of(503, type, title, detail)).header("Retry-After", "" + seconds);
    }

    private static Problem staleVersion() {
        return Problem.of(
                412,
                "stale-version",
                "It has changed",
                "Someone changed this since you read it. Read it again and repeat your change on what it is now.");
    }
}
