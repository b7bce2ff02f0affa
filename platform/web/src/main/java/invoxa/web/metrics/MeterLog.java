package invoxa.web.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes INVOXA's own measurements into the log, one line each time, for what makes metrics of logs (CloudWatch).
 *
 * <p>A counter is given by what was added since the line before, a gauge as it is; of one name with several tags,
 * counters are added up and of gauges the highest is taken. {@code invoxa.outbox.lag.seconds} becomes the field
 * {@code invoxa_outbox_lag_seconds}. Meters of libraries are left out.
 */
public final class MeterLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("invoxa.meters");
    private static final String OURS = "invoxa.";

    private final MeterRegistry meters;
    private final Map<Meter.Id, Double> counted = new HashMap<>();
    private final Thread thread;

    private MeterLog(MeterRegistry meters, Duration pause) {
        this.meters = meters;
        this.thread = Thread.ofVirtual().name("meter-log").unstarted(() -> writeAgainAndAgain(pause));
    }

    public static MeterLog every(Duration pause, MeterRegistry meters) {
        var log = new MeterLog(meters, pause);
        log.thread.start();
        return log;
    }

    /** Only sampled by hand. */
    static MeterLog of(MeterRegistry meters) {
        return new MeterLog(meters, Duration.ZERO);
    }

    /** The fields of the next line, by name. */
    synchronized Map<String, Double> sample() {
        var fields = new TreeMap<String, Double>();
        for (var meter : meters.getMeters()) {
            if (!meter.getId().getName().startsWith(OURS)) {
                continue;
            }
            var field = meter.getId().getName().replace('.', '_');
            if (meter instanceof Counter counter) {
                double now = counter.count();
                var before = counted.put(meter.getId(), now);
                fields.merge(field, now - (before == null ? 0 : before), Double::sum);
            } else if (meter instanceof Gauge gauge && !Double.isNaN(gauge.value())) {
                fields.merge(field, gauge.value(), Math::max);
            }
        }
        return fields;
    }

    private void writeAgainAndAgain(Duration pause) {
        try {
            while (true) {
                Thread.sleep(pause);
                write();
            }
        } catch (InterruptedException e) {
            LOG.debug("the meter log ends");
        }
    }

    private void write() {
        try {
            var line = LOG.atInfo();
            for (var field : sample().entrySet()) {
                line = line.addKeyValue(field.getKey(), field.getValue());
            }
            line.log("meters");
        } catch (Throwable e) {
            LOG.warn("the meters could not be read", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
