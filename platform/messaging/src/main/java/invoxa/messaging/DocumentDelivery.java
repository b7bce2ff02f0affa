package invoxa.messaging;

import invoxa.kernel.Refused;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Outboxes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One claim on one document: brings its events to their subscribers, to all of them at the same time, to each in order.
 * A subscriber that fails gets nothing more of this document in this round; the others go on.
 */
final class DocumentDelivery {

    private final Outboxes outboxes;
    private final Courier courier;
    private final Clock clock;
    private final Timing timing;
    private final BooleanSupplier stopping;
    private final long begun = System.nanoTime();

    DocumentDelivery(Outboxes outboxes, Courier courier, Clock clock, Timing timing, BooleanSupplier stopping) {
        this.outboxes = outboxes;
        this.courier = courier;
        this.clock = clock;
        this.timing = timing;
        this.stopping = stopping;
    }

    void deliver(Outboxes.Waiting waiting) throws InterruptedException {
        var failures = new ArrayList<Failure>();
        var events = read(waiting.messages(), failures);
        var lanes = lanes(events);
        for (var lane : lanes.values()) {
            lane.join();
            lane.failure().ifPresent(failures::add);
        }
        var delivered = events.stream()
                .filter(posting -> lanes.values().stream()
                                .filter(lane -> lane.hasBrought(posting))
                                .count()
                        == courier.targets(posting.event()).size())
                .map(Lane.Posting::event)
                .toList();
        if (delivered.isEmpty() && !failures.isEmpty()) {
            outboxes.postpone(waiting, clock.instant().plus(pause(waiting, failures)), Failure.write(failures));
        } else {
            // what is left is due at once: where it fails again, and nothing else arrives, it is postponed
            outboxes.delivered(waiting, delivered.stream().map(Event::id).collect(Collectors.toSet()));
            delivered.forEach(courier::finished);
        }
    }

    private static List<Lane.Posting> read(List<OutboxMessage> messages, List<Failure> failures) {
        var events = new ArrayList<Lane.Posting>();
        for (var message : messages) {
            try {
                var json = message.body().getBytes(StandardCharsets.UTF_8);
                events.add(new Lane.Posting(Event.parse(json), json));
            } catch (Refused e) {
                failures.add(new Failure(message.id(), "", null, true, "This is not an event: " + e.getMessage()));
            }
        }
        return events;
    }

    private Map<String, Lane> lanes(List<Lane.Posting> events) {
        var byTarget = new LinkedHashMap<String, List<Lane.Posting>>();
        for (var posting : events) {
            for (var target : courier.targets(posting.event())) {
                byTarget.computeIfAbsent(target, ignored -> new ArrayList<>()).add(posting);
            }
        }
        var lanes = new LinkedHashMap<String, Lane>();
        byTarget.forEach((target, postings) -> lanes.put(target, Lane.start(courier, target, postings, this::isOver)));
        return lanes;
    }

    private boolean isOver() {
        var spent = Duration.ofNanos(System.nanoTime() - begun);
        return stopping.getAsBoolean() || spent.compareTo(timing.claim().dividedBy(3)) > 0;
    }

    private static Duration pause(Outboxes.Waiting waiting, List<Failure> failures) {
        var chance = ThreadLocalRandom.current();
        return failures.stream().allMatch(Failure::poison)
                ? Backoff.slow(chance)
                : Backoff.after(waiting.attempts(), chance);
    }
}
