package invoxa.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MeterLogTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final MeterLog log = MeterLog.of(meters);

    @Test
    void a_counter_is_given_by_what_was_added_since_the_line_before() {
        var issued = meters.counter("invoxa.invoices.issued");
        issued.increment(3);
        assertThat(log.sample()).isEqualTo(Map.of("invoxa_invoices_issued", 3.0));
        issued.increment(2);
        assertThat(log.sample()).isEqualTo(Map.of("invoxa_invoices_issued", 2.0));
        assertThat(log.sample()).isEqualTo(Map.of("invoxa_invoices_issued", 0.0));
    }

    @Test
    void counters_of_one_name_are_added_up_and_of_gauges_the_highest_is_taken() {
        meters.counter("invoxa.events.failed", "target", "a").increment();
        meters.counter("invoxa.events.failed", "target", "b").increment(4);
        var low = new AtomicInteger(2);
        var high = new AtomicInteger(7);
        meters.gauge("invoxa.outbox.lag.seconds", Tags.of("s", "a"), low);
        meters.gauge("invoxa.outbox.lag.seconds", Tags.of("s", "b"), high);
        assertThat(log.sample()).isEqualTo(Map.of("invoxa_events_failed", 5.0, "invoxa_outbox_lag_seconds", 7.0));
    }

    @Test
    void what_libraries_measure_is_left_out() {
        meters.counter("jvm.gc.pause").increment();
        assertThat(log.sample()).isEmpty();
    }
}
