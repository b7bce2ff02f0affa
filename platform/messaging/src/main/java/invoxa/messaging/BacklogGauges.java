package invoxa.messaging;

import invoxa.storage.Outboxes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Shows what waits in a service's outboxes: {@code invoxa_outbox_messages}, {@code invoxa_outbox_failed_documents} and
 * the age of the oldest message, {@code invoxa_outbox_lag_seconds}. Read from the store when the metrics are read;
 * where it cannot be read they are not a number.
 */
final class BacklogGauges {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final Outboxes outboxes;
    private final Clock clock;
    private Outboxes.@Nullable Backlog backlog;
    private long readAt;

    BacklogGauges(Outboxes outboxes, Clock clock) {
        this.outboxes = outboxes;
        this.clock = clock;
    }

    void register(String service, MeterRegistry meters) {
        Gauge.builder("invoxa.outbox.messages", this, gauges -> gauges.now().messages())
                .tag("service", service)
                .strongReference(true)
                .register(meters);
        Gauge.builder(
                        "invoxa.outbox.failed.documents",
                        this,
                        gauges -> gauges.now().documentsThatFailed())
                .tag("service", service)
                .strongReference(true)
                .register(meters);
        Gauge.builder("invoxa.outbox.lag.seconds", this, BacklogGauges::lagSeconds)
                .tag("service", service)
                .strongReference(true)
                .register(meters);
    }

    private double lagSeconds() {
        var oldest = now().oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }

    private synchronized Outboxes.Backlog now() {
        if (backlog == null || System.nanoTime() - readAt > FRESH_NANOS) {
            backlog = outboxes.backlog();
            readAt = System.nanoTime();
        }
        return backlog;
    }
}
