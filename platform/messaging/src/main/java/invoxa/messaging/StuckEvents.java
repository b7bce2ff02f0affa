package invoxa.messaging;

import invoxa.storage.Outboxes;
import invoxa.storage.Partition;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the outboxes, and why, for the people who look after it: {@code GET {path}/events/stuck}, and
 * {@code POST {path}/events/retry} when they have mended the cause. Whoever acts for an organization sees only its own.
 */
final class StuckEvents {

    private static final int MAX_SHOWN = 1_000;

    private final Outboxes outboxes;
    private final Delivery delivery;

    StuckEvents(Outboxes outboxes, Delivery delivery) {
        this.outboxes = outboxes;
        this.delivery = delivery;
    }

    List<Endpoint> endpoints(String path) {
        return List.of(
                Endpoint.get(path + "/events/stuck", this::show).query("limit"),
                Endpoint.post(path + "/events/retry", this::retry).notReplayed());
    }

    private Response show(Request request) {
        var organization = request.principal().organization();
        var items = outboxes.stuck(MAX_SHOWN).stream()
                .filter(waiting -> organization == null || waiting.partition().equals(Partition.of(organization)))
                .limit(request.limit())
                .map(StuckEvents::item)
                .toList();
        return Response.ok(new Stuck(organization == null ? backlog() : null, items));
    }

    private Response retry(Request request) {
        delivery.retryNow();
        return Response.of(202, new Retried("Everything that waits is tried again now."));
    }

    private Backlog backlog() {
        var backlog = outboxes.backlog();
        return new Backlog(backlog.messages(), backlog.documentsThatFailed(), backlog.oldest());
    }

    private static Item item(Outboxes.Waiting waiting) {
        var failures = Failure.read(waiting.lastError());
        return new Item(
                waiting.kind(),
                waiting.documentId(),
                waiting.messages().size(),
                waiting.attempts(),
                waiting.since(),
                failures.stream().anyMatch(Failure::poison),
                failures);
    }

    /** @param backlog of all organizations; only for who acts for none */
    private record Stuck(@Nullable Backlog backlog, List<Item> items) {}

    private record Backlog(
            long messages,
            long documentsThatFailed,
            @Nullable Instant oldest) {}

    private record Item(
            String kind,
            String documentId,
            int events,
            int attempts,
            Instant since,
            boolean poison,
            List<Failure> failures) {}

    private record Retried(String detail) {}
}
