package invoxa.payment.domain;

import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by the id of a user or an API key, or the name of a service
 * @param name of whoever it was, for people
 */
public record Stamp(Instant at, String by, String name) {

    /** For what the service does by itself. */
    public static Stamp ofService(Instant at, String service) {
        return new Stamp(at, service, service);
    }
}
