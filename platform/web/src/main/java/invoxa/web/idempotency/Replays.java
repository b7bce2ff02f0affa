package invoxa.web.idempotency;

import invoxa.kernel.Ids;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.StaleVersion;
import invoxa.storage.Stored;
import invoxa.web.IdSeed;
import invoxa.web.Response;
import invoxa.web.idempotency.ReplayRecord.SavedAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a POST with an Idempotency-Key once and gives its answer to every repetition, the same bytes, for 48 hours.
 *
 * <p>The key is written down before the request runs, with the seed of the ids it will give out. Of two at once one
 * runs and the other waits for its answer. Where a crash came in between, the next repetition runs it again from the
 * same seed once the lease has ended. Answers of 5xx and 429 are not kept: a repetition runs again.
 */
public final class Replays {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration KEPT = Duration.ofHours(48);
    private static final int MAX_ANSWER_BYTES = 4_000_000;
    private static final int MAX_LOOKS = 40;
    private static final int PAUSE_MS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final Documents<ReplayRecord> records;
    private final Clock clock;

    public Replays(String service, DocumentStore store, Clock clock) {
        this.records = store.documents(ReplayRecord.kind(service));
        this.clock = clock;
    }

    /**
     * Answers a request that has a key.
     *
     * @param partition the caller's organization, or the id's own
     * @param id what the caller, the path and the key are hashed to
     * @param fingerprint what the body is hashed to
     * @param run answers with ids from the seed it is given
     */
    public Response answer(Partition partition, String id, String fingerprint, Function<IdSeed, Response> run) {
        for (int look = 0; look < MAX_LOOKS; look++) {
            var found = records.find(partition, id);
            if (found.isPresent() && !isOver(found.get().content())) {
                var record = found.get().content();
                if (!record.fingerprint().equals(fingerprint)) {
                    throw reused();
                }
                if (record.answer() != null) {
                    return replayed(record.answer());
                }
                if (clock.instant().isBefore(record.leaseUntil())) {
                    if (!paused()) {
                        break;
                    }
                    continue;
                }
            }
            var begun = begin(partition, id, fingerprint, found);
            if (begun.isPresent()) {
                return run(begun.get(), run);
            }
        }
        return inProgress();
    }

    private boolean isOver(ReplayRecord record) {
        return !clock.instant().isBefore(record.expires());
    }

    /** Takes the key for this request; empty where another was faster. */
    private Optional<Stored<ReplayRecord>> begin(
            Partition partition, String id, String fingerprint, Optional<Stored<ReplayRecord>> found) {
        var now = clock.instant();
        var fresh = new ReplayRecord(fingerprint, Ids.next("seed"), now.plus(LEASE), now.plus(KEPT), null);
        try {
            if (found.isEmpty()) {
                return Optional.of(records.insert(partition, id, fresh));
            }
            var record = found.get().content();
            return Optional.of(
                    records.replace(found.get(), isOver(record) ? fresh : record.leasedUntil(now.plus(LEASE))));
        } catch (DuplicateKey | StaleVersion e) {
            return Optional.empty();
        }
    }

    private Response run(Stored<ReplayRecord> begun, Function<IdSeed, Response> run) {
        var record = begun.content();
        var ended = record.leasedUntil(clock.instant());
        try {
            var answer = buffered(run.apply(new IdSeed(record.seed())));
            if (isKept(answer)) {
                ended = record.answered(saved(answer));
            }
            return answer;
        } finally {
            end(begun, ended);
        }
    }

    private static boolean isKept(Response answer) {
        return answer.status() < 500 && answer.status() != 429 && bytes(answer).length <= MAX_ANSWER_BYTES;
    }

    private static SavedAnswer saved(Response answer) {
        return new SavedAnswer(answer.status(), answer.headers(), answer.contentType(), bytes(answer));
    }

    private static byte[] bytes(Response answer) {
        return answer.body() instanceof Response.Body.Bytes(var bytes) ? bytes : new byte[0];
    }

    /** What was done is done: where this cannot be written down, the answer is given all the same. */
    private void end(Stored<ReplayRecord> begun, ReplayRecord ended) {
        try {
            records.replace(begun, ended);
        } catch (RuntimeException e) {
            LOG.warn("an answer could not be kept for its Idempotency-Key: {}", e.toString());
        }
    }

    private static Response buffered(Response answer) {
        if (!(answer.body() instanceof Response.Body.Stream(var writer))) {
            return answer;
        }
        try {
            var out = new ByteArrayOutputStream();
            writer.writeTo(out);
            return new Response(
                    answer.status(),
                    answer.headers(),
                    answer.contentType(),
                    new Response.Body.Bytes(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response replayed(SavedAnswer saved) {
        var body = saved.contentType() == null ? new Response.Body.Empty() : new Response.Body.Bytes(saved.body());
        return new Response(saved.status(), saved.headers(), saved.contentType(), body)
                .header("Idempotency-Replayed", "true");
    }

    /** Deletes what has expired. */
    void sweep() {
        var expired = Query.by("expiry").range("expires", null, clock.millis()).limit(500);
        for (var page = records.sweep(expired); !page.items().isEmpty(); page = records.sweep(expired)) {
            for (var record : page.items()) {
                try {
                    records.delete(record);
                } catch (StaleVersion e) {
                    LOG.debug("{} was taken anew or swept by another", record.id());
                }
            }
        }
    }

    /** False where the thread shall end. */
    private static boolean paused() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MS / 2, PAUSE_MS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Refused reused() {
        return new Refused(Problem.of(
                422,
                "idempotency-key-reused",
                "The Idempotency-Key was used for another request",
                "Each request has a key of its own; only its exact repetition has the same key."));
    }

    private static Response inProgress() {
        return Response.problem(Problem.of(
                        409,
                        "in-progress",
                        "The first request with this Idempotency-Key still runs",
                        "Send it again in a moment: the answer will be the same."))
                .header("Retry-After", "2");
    }
}
