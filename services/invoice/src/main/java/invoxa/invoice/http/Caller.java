package invoxa.invoice.http;

import invoxa.invoice.domain.Stamp;
import invoxa.storage.Stored;
import invoxa.web.Request;
import java.time.Clock;

/** What the endpoints ask of every request that changes something. */
final class Caller {

    private Caller() {}

    static Stamp stamp(Request request, Clock clock) {
        var principal = request.principal();
        return new Stamp(clock.instant(), principal.subject(), principal.name());
    }

    /** The document, if it is the one that If-Match names; as it is where the request names none. */
    static <D> Stored<D> unchangedIfSaid(Request request, Stored<D> read) {
        return request.header("If-Match") == null ? read : request.unchanged(read);
    }
}
