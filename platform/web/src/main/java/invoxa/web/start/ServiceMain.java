package invoxa.web.start;

import invoxa.kernel.CannotStart;
import invoxa.web.Environment;
import invoxa.web.Service;
import invoxa.web.Settings;
import invoxa.web.call.Calls;
import invoxa.web.call.ServiceTokens;
import invoxa.web.metrics.MeterLog;
import invoxa.web.metrics.Meters;
import invoxa.web.server.HttpServer;
import invoxa.web.server.ServerConfig;
import invoxa.web.token.TokenVerifier;
import invoxa.web.trace.OpenTelemetrySpans;
import invoxa.web.trace.Spans;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The {@code main} of a service that runs alone: {@code ServiceMain.run("invoice", InvoiceService::new)}.
 *
 * <p>Reads {@code INVOXA_STORE}, {@code INVOXA_FILES}, {@code INVOXA_CLIENT_SECRET} (these must be set),
 * {@code INVOXA_CLIENT_ID} (else the service's name), {@code INVOXA_GATEWAY_URL} (else itself),
 * {@code INVOXA_PUBLIC_URL} (else the gateway), {@code INVOXA_METER_LOG} (how often measurements are logged, such as
 * {@code PT1M}; else never), and what {@link ServerConfig#from} reads.
 */
public final class ServiceMain {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceMain.class);

    private ServiceMain() {}

    /** Serves until SIGTERM, then stops gently. What keeps it from starting is said in one line; the status is 1. */
    public static void run(String service, Function<Environment, Service> compose) {
        try {
            var server = start(service, Settings.ofEnvironment(), Clock.systemUTC(), compose);
            LOG.info("{} listens at {}", service, server.url());
        } catch (CannotStart e) {
            LOG.error("{} cannot start: {}", service, e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            LOG.error("{} cannot start", service, e);
            System.exit(1);
        }
    }

    private static HttpServer start(
            String service, Settings settings, Clock clock, Function<Environment, Service> compose) {
        var server = HttpServer.open(ServerConfig.from(settings));
        var opened = new Opened();
        Runnable end = () -> {
            server.close();
            opened.close();
        };
        try {
            var environment = environment(service, settings, clock, server.url(), opened);
            var pause = settings.duration("INVOXA_METER_LOG", Duration.ZERO);
            var composed = compose.apply(environment);
            if (pause.isPositive()) {
                var meterLog = MeterLog.every(pause, environment.meters());
                opened.add(meterLog::close);
            }
            server.serve(environment, List.of(composed));
        } catch (RuntimeException e) {
            end.run();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(end, "shutdown"));
        return server.warmUp();
    }

    private static Environment environment(String service, Settings settings, Clock clock, URI itself, Opened opened) {
        var secret = settings.required("INVOXA_CLIENT_SECRET");
        var gateway = settings.url("INVOXA_GATEWAY_URL").orElse(itself);
        var publicUrl = settings.origin("INVOXA_PUBLIC_URL").orElse(gateway);
        var store = Stores.documents(settings, clock);
        opened.add(store::close);
        var files = Stores.files(settings);
        var spans = OpenTelemetrySpans.of(service, settings.startingWith("OTEL_"), clock);
        opened.add(spans::close);
        var http = Calls.http();
        return new Environment(
                service,
                settings,
                store,
                files,
                clock,
                calls(http, gateway, settings.text("INVOXA_CLIENT_ID", service), secret, clock, spans),
                Meters.forProcess(),
                spans,
                TokenVerifier.remote(http, gateway, clock),
                gateway,
                publicUrl);
    }

    private static Calls calls(HttpClient http, URI gateway, String clientId, String secret, Clock clock, Spans spans) {
        return new Calls(http, gateway, ServiceTokens.clientCredentials(http, gateway, clientId, secret, clock), spans);
    }
}
