package invoxa.messaging;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was delivered and what was not, by subscriber. */
final class Counters {

    private final String service;
    private final MeterRegistry meters;

    Counters(String service, MeterRegistry meters) {
        this.service = service;
        this.meters = meters;
    }

    void delivered(String target) {
        meters.counter("invoxa.events.delivered", "service", service, "target", target)
                .increment();
    }

    void failed(String target, boolean poison) {
        meters.counter("invoxa.events.failed", "service", service, "target", target, "poison", Boolean.toString(poison))
                .increment();
    }
}
