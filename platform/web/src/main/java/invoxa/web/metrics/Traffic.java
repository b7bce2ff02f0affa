package invoxa.web.metrics;

import invoxa.web.token.Principal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures each request ({@code http_server_requests_seconds} by method, template and status) and logs one line. */
public final class Traffic {

    private static final Logger ACCESS = LoggerFactory.getLogger("invoxa.access");
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry meters;
    private final Map<Measured, Timer> timers = new ConcurrentHashMap<>();

    /** What requests are counted together by; templates, not paths, so that there are not too many. */
    private record Measured(String method, String template, int status) {}

    public Traffic(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param quiet for what probes ask every few seconds: measured, but logged only for those who debug */
    public void answered(
            String method, String template, int status, long nanos, @Nullable Principal principal, boolean quiet) {
        timers.computeIfAbsent(new Measured(method, template, status), this::timer)
                .record(Duration.ofNanos(nanos));
        var line = quiet ? ACCESS.atDebug() : ACCESS.atInfo();
        line = line.addKeyValue("method", method)
                .addKeyValue("template", template)
                .addKeyValue("status", status)
                .addKeyValue("ms", nanos / 10_000 / 100.0);
        if (principal != null) {
            line = line.addKeyValue("sub", principal.subject());
            if (principal.organization() != null) {
                line = line.addKeyValue("org", principal.organization().value());
            }
        }
        line.log("request");
    }

    private Timer timer(Measured measured) {
        return Timer.builder("http.server.requests")
                .tag("method", measured.method)
                .tag("uri", measured.template)
                .tag("status", Integer.toString(measured.status))
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }
}
