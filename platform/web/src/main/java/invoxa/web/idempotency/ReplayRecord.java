package invoxa.web.idempotency;

import invoxa.storage.Kind;
import invoxa.web.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an Idempotency-Key: first that a request with it runs, then what was answered.
 *
 * @param fingerprint of the request's body, so that another request under the same key is seen
 * @param seed of the ids that the request gives out
 * @param leaseUntil when whoever runs it counts as dead; past once it has failed
 * @param answer null while it runs
 */
record ReplayRecord(
        String fingerprint,
        String seed,
        Instant leaseUntil,
        Instant expires,
        @Nullable SavedAnswer answer) {

    /** An answer to be given again. The bytes are not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record SavedAnswer(
            int status,
            List<Response.Header> headers,
            @Nullable String contentType,
            byte[] body) {
        SavedAnswer {
            headers = List.copyOf(headers);
        }
    }

    static Kind<ReplayRecord> kind(String service) {
        return Kind.of(service + ".idempotency", ReplayRecord.class)
                .integer("expires", replay -> replay.expires.toEpochMilli())
                .sweepIndex("expiry", "expires")
                .build();
    }

    ReplayRecord leasedUntil(Instant until) {
        return new ReplayRecord(fingerprint, seed, until, expires, null);
    }

    ReplayRecord answered(SavedAnswer given) {
        return new ReplayRecord(fingerprint, seed, leaseUntil, expires, given);
    }
}
