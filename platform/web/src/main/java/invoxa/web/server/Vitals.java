package invoxa.web.server;

import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Response;
import invoxa.web.Service;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every service serves besides its own: {@code health/live}, {@code health/ready}, {@code metrics} and
 * {@code openapi.yaml} under its path.
 *
 * <p>A service is ready from when its store has first answered until it drains. A store that goes away later is no
 * reason to take a service out: all share it, so all would be out, and be replaced in vain by whoever runs them. Until
 * the store is back, what needs it is answered with 503.
 *
 * <p>Health and the contract are open. Metrics tell of all organizations in one: they need the scope
 * {@code metrics:read}, which no role of an organization has. A scraper signs in as an OAuth 2 client that has it.
 */
final class Vitals {

    static final String METRICS_READ = "metrics:read";
    private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);

    private final Environment environment;
    private final BooleanSupplier draining;
    private volatile boolean hasStore;

    Vitals(Environment environment, BooleanSupplier draining) {
        this.environment = environment;
        this.draining = draining;
    }

    List<Endpoint> endpoints(Service service) {
        var path = service.path();
        var openApi = Response.text("application/yaml", service.openApi());
        return List.of(
                Endpoint.get(path + "/health/live", request -> Response.ok(Map.of("status", "up"))),
                Endpoint.get(path + "/health/ready", request -> ready()),
                Endpoint.get(path + "/metrics", request -> metrics()),
                Endpoint.get(path + "/openapi.yaml", request -> openApi));
    }

    /** Whether it is asked every few seconds by machines. */
    static boolean isProbe(Endpoint endpoint) {
        var template = endpoint.template();
        return template.contains("/health/") || template.endsWith("/metrics");
    }

    Access access(Endpoint endpoint) {
        return endpoint.template().endsWith("/metrics") ? Access.scope(METRICS_READ) : Access.open();
    }

    private Response ready() {
        if (draining.getAsBoolean()) {
            return Response.of(503, Map.of("status", "stopping"));
        }
        try {
            if (!hasStore) {
                environment.store().check();
                hasStore = true;
            }
            return Response.ok(Map.of("status", "ready"));
        } catch (RuntimeException e) {
            LOG.warn("not ready: the store does not answer", e);
            return Response.of(503, Map.of("status", "store-unavailable"));
        }
    }

    private Response metrics() {
        return environment.meters() instanceof PrometheusMeterRegistry prometheus
                ? Response.text("text/plain; version=0.0.4", prometheus.scrape())
                : Response.noContent();
    }
}
