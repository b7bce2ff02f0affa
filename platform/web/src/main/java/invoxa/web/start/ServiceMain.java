package invoxa.web.start;

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

    /** Serves until SIGTERM, then stops gently. A wrong setting ends the process with status 1, named in the log. */
    public static void run(String service, Function<Environment, Service> compose) {
        try {
            var server = start(service, Settings.ofEnvironment(), Clock.systemUTC(), compose);
            LOG.info("{} listens at {}", service, server.url());
        } catch (RuntimeException e) {
            if (e instanceof Settings.BadSetting) {
                LOG.error("{} cannot start: {}", service, e.getMessage());
            } else {
                LOG.error("{} cannot start", service, e);
            }
            System.exit(1);
        }
    }

    private static HttpServer start(
            String service, Settings settings, Clock clock, Function<Environment, Service> compose) {
        var store = Stores.documents(settings, clock);
        var files = Stores.files(settings);
        var secret = settings.required("INVOXA_CLIENT_SECRET");
        var server = HttpServer.open(ServerConfig.from(settings));
        var gateway = settings.url("INVOXA_GATEWAY_URL").orElse(server.url());
        var http = Calls.http();
        var spans = OpenTelemetrySpans.of(service, settings.startingWith("OTEL_"), clock);
        var environment = new Environment(
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
                settings.url("INVOXA_PUBLIC_URL").orElse(gateway));
        var pause = settings.duration("INVOXA_METER_LOG", Duration.ZERO);
        var meterLog = pause.isPositive() ? MeterLog.every(pause, environment.meters()) : null;
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            if (meterLog != null) {
                                meterLog.close();
                            }
                            spans.close();
                            store.close();
                        },
                        "shutdown"));
        return server.serve(environment, List.of(compose.apply(environment))).warmUp();
    }

    private static Calls calls(HttpClient http, URI gateway, String clientId, String secret, Clock clock, Spans spans) {
        return new Calls(http, gateway, ServiceTokens.clientCredentials(http, gateway, clientId, secret, clock), spans);
    }
}
