package invoxa.messaging;

import invoxa.kernel.Refused;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Outboxes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One claim on one document: posts its events in order, each to all its subscribers. A subscriber that fails gets
 * nothing more of this document in this round; the others go on.
 */
final class DocumentDelivery {

    private final Outboxes outboxes;
    private final Courier courier;
    private final Clock clock;
    private final BooleanSupplier stopping;
    private final long begun = System.nanoTime();
    private final Set<String> blocked = new HashSet<>();
    private final List<Failure> failures = new ArrayList<>();

    DocumentDelivery(Outboxes outboxes, Courier courier, Clock clock, BooleanSupplier stopping) {
        this.outboxes = outboxes;
        this.courier = courier;
        this.clock = clock;
        this.stopping = stopping;
    }

    void deliver(Outboxes.Waiting waiting) {
        var delivered = new HashMap<String, Event>();
        for (var message : waiting.messages()) {
            if (isOver()) {
                break;
            }
            var event = read(message);
            if (event != null && arrives(event, message.body())) {
                delivered.put(message.id(), event);
            }
        }
        if (delivered.isEmpty() && !failures.isEmpty()) {
            outboxes.postpone(waiting, clock.instant().plus(pause(waiting)), Failure.write(failures));
        } else {
            // what is left is due at once: where it fails again, and nothing else arrives, it is postponed
            outboxes.delivered(waiting, delivered.keySet());
            delivered.values().forEach(courier::finished);
        }
    }

    private @Nullable Event read(OutboxMessage message) {
        try {
            return Event.parse(message.body().getBytes(StandardCharsets.UTF_8));
        } catch (Refused e) {
            failures.add(new Failure(message.id(), "", null, true, "This is not an event: " + e.getMessage()));
            return null;
        }
    }

    /** Whether the event has reached all its subscribers. */
    private boolean arrives(Event event, String json) {
        boolean everywhere = true;
        for (var target : courier.targets(event)) {
            if (blocked.contains(target)) {
                everywhere = false;
                continue;
            }
            var failure = courier.bring(event, json, target);
            if (failure.isPresent()) {
                failures.add(failure.get());
                blocked.add(target);
                everywhere = false;
            }
        }
        return everywhere;
    }

    private boolean isOver() {
        var spent = Duration.ofNanos(System.nanoTime() - begun);
        return stopping.getAsBoolean() || spent.compareTo(Delivery.LEASE.dividedBy(2)) > 0;
    }

    private Duration pause(Outboxes.Waiting waiting) {
        var chance = ThreadLocalRandom.current();
        return failures.stream().allMatch(Failure::poison)
                ? Backoff.slow(chance)
                : Backoff.after(waiting.attempts(), chance);
    }
}
