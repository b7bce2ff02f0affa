package invoxa.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.failsafe.CircuitBreaker;
import invoxa.kernel.Problem;
import invoxa.web.call.Call;
import invoxa.web.call.CallResult;
import invoxa.web.call.Calls;
import invoxa.web.call.Unavailable;
import invoxa.web.trace.Correlation;
import invoxa.web.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes one event to one subscriber, by HTTP through the gateway.
 *
 * <p>It remembers who has got an event that others still lack, so that those who have it are left in peace; a restart
 * forgets that, and the inboxes know the repetition. A subscriber that gave no answer five times in a row is left alone
 * for a few seconds, so that waiting for it does not take the time of the others.
 */
final class Courier {

    private static final int REMEMBERED = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final int FAILURES_BEFORE_REST = 5;

    /** What a subscriber says of its own state or of us, rather than of the event. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 404, 408, 409, 412, 425, 429);

    private final Subscriptions subscriptions;
    private final Calls calls;
    private final Duration rest;
    private final Counters counters;
    private final Spans spans;
    private final Map<String, CircuitBreaker<Object>> breakers = new ConcurrentHashMap<>();
    private volatile Runnable recovered = () -> {};
    private final Cache<Arrived, Boolean> arrived = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    private record Arrived(String event, String target) {}

    /** @param rest how long a subscriber that gives no answer is left alone */
    Courier(
            Subscriptions subscriptions,
            Calls calls,
            Duration rest,
            String service,
            MeterRegistry meters,
            Spans spans) {
        this.subscriptions = subscriptions;
        this.calls = calls;
        this.rest = rest;
        this.spans = spans;
        this.counters = new Counters(service, meters);
    }

    List<String> targets(Event event) {
        return subscriptions.targets(event.type());
    }

    /** Brings the event, where this subscriber does not have it yet; what went wrong, or nothing. */
    Optional<Failure> bring(Event event, byte[] json, String target) {
        var key = new Arrived(event.id(), target);
        if (arrived.getIfPresent(key) != null) {
            return Optional.empty();
        }
        var failure = post(event, json, target);
        if (failure.isEmpty()) {
            arrived.put(key, true);
            counters.delivered(target);
        } else {
            counters.failed(target, failure.get().poison());
        }
        return failure;
    }

    /** Everybody has it, and the store knows: nothing more to remember. */
    void finished(Event event) {
        targets(event).forEach(target -> arrived.invalidate(new Arrived(event.id(), target)));
    }

    /** Leaves nobody alone any longer. */
    void stopResting() {
        breakers.values().forEach(CircuitBreaker::close);
    }

    /** Runs this when a subscriber that had been left alone answers again. */
    void onRecovery(Runnable step) {
        recovered = step;
    }

    private Optional<Failure> post(Event event, byte[] json, String target) {
        var breaker = breakers.computeIfAbsent(target, ignored -> breaker());
        if (!breaker.tryAcquirePermit()) {
            return Optional.of(
                    passing(event, target, null, "It gave no answer just now and is left alone for a while."));
        }
        var call = Call.post(target).body(Event.CONTENT_TYPE, json);
        var here = Correlation.from(event.correlationid(), null, event.traceparent());
        long began = System.nanoTime();
        boolean brought = false;
        try {
            var result = here.call(() -> calls.send(call));
            brought = result instanceof CallResult.Answered;
            breaker.recordSuccess();
            return switch (result) {
                case CallResult.Answered ignored -> Optional.empty();
                case CallResult.Rejected(var problem) -> Optional.of(refusal(event, target, problem));
            };
        } catch (Unavailable e) {
            breaker.recordFailure();
            return Optional.of(passing(event, target, null, String.valueOf(e.getMessage())));
        } catch (Exception e) {
            breaker.recordFailure();
            return Optional.of(passing(event, target, null, e.toString()));
        } finally {
            boolean failed = !brought;
            spans.ended(here, () -> step(event, target, began, failed));
        }
    }

    private static Spans.Step step(Event event, String target, long began, boolean failed) {
        var attributes = Map.of(
                "messaging.operation.type",
                "send",
                "messaging.destination.name",
                target,
                "messaging.message.id",
                event.id(),
                "cloudevents.event_type",
                event.type());
        return new Spans.Step(Spans.Side.PRODUCER, "send " + event.type(), began, 0, attributes, failed);
    }

    private CircuitBreaker<Object> breaker() {
        return CircuitBreaker.builder()
                .withFailureThreshold(FAILURES_BEFORE_REST)
                .withDelay(rest)
                .onClose(event -> recovered.run())
                .build();
    }

    private static Failure refusal(Event event, String target, Problem problem) {
        var detail = problem.type() + ": " + (problem.detail() == null ? problem.title() : problem.detail());
        return PASSING.contains(problem.status())
                ? passing(event, target, problem.status(), detail)
                : new Failure(event.id(), target, problem.status(), true, detail);
    }

    private static Failure passing(Event event, String target, @Nullable Integer status, String detail) {
        return new Failure(event.id(), target, status, false, detail);
    }
}
