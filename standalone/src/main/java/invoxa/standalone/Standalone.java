package invoxa.standalone;

import invoxa.auth.AuthService;
import invoxa.client.ClientService;
import invoxa.invoice.InvoiceService;
import invoxa.kernel.CannotStart;
import invoxa.notification.NotificationService;
import invoxa.payment.PaymentService;
import invoxa.storage.folder.FolderFiles;
import invoxa.storage.sqlite.SqliteStore;
import invoxa.web.Environment;
import invoxa.web.Service;
import invoxa.web.Settings;
import invoxa.web.call.Calls;
import invoxa.web.call.ServiceTokens;
import invoxa.web.metrics.Meters;
import invoxa.web.server.HttpServer;
import invoxa.web.server.ServerConfig;
import invoxa.web.start.Opened;
import invoxa.web.token.TokenVerifier;
import invoxa.web.trace.OpenTelemetrySpans;
import invoxa.web.trace.Spans;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A running INVOXA in this process: composed as each service alone would be, over one store and one server. */
final class Standalone implements AutoCloseable {

    private static final Map<String, Function<Environment, Service>> SERVICES = services();

    private final DataFolder folder;
    private final HttpServer server;
    private final Opened opened = new Opened();

    private Standalone(DataFolder folder, HttpServer server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts everything on this folder; answers when it is reachable.
     *
     * @param variables further {@code INVOXA_…} and {@code OTEL_…} settings, such as the mail server, or where the
     *     built UI is ({@code INVOXA_UI}; without it the front page only lists the interfaces)
     * @throws CannotStart saying why not; what the start made in an empty folder is gone then
     */
    static Standalone start(DataFolder folder, ServerConfig config, Map<String, String> variables) {
        try {
            var server = HttpServer.open(config, ui(Settings.of(variables)));
            var started = new Standalone(folder, server);
            try {
                started.serve(variables);
                return started;
            } catch (RuntimeException e) {
                server.close();
                started.opened.close();
                throw e;
            }
        } catch (RuntimeException e) {
            folder.abandon();
            folder.close();
            throw e;
        }
    }

    private void serve(Map<String, String> variables) {
        var names = List.copyOf(SERVICES.keySet());
        var secrets = Secrets.in(folder.places(), names);
        var values = new HashMap<>(variables);
        values.put("INVOXA_MASTER_KEY", secrets.masterKey());
        values.put("INVOXA_SERVICE_SECRETS", secrets.hashes(names));
        var settings = Settings.of(values);
        var clock = Clock.systemUTC();
        var store = SqliteStore.open(folder.places().database(), clock);
        opened.add(store::close);
        var http = Calls.http();
        var spans = OpenTelemetrySpans.of("invoxa", settings.startingWith("OTEL_"), clock);
        opened.add(spans::close);
        var first = environment(settings, folder, store, clock, http, server.url(), secrets, spans);
        server.serve(
                first,
                SERVICES.entrySet().stream()
                        .map(service -> service.getValue()
                                .apply(first.forService(
                                        service.getKey(),
                                        calls(http, server.url(), service.getKey(), secrets, clock, spans))))
                        .toList());
    }

    private static Consumer<HttpRouting.Builder> ui(Settings settings) {
        return settings.value("INVOXA_UI", "a folder that holds the built UI", text -> WebUi.in(Path.of(text)))
                .<Consumer<HttpRouting.Builder>>map(ui -> ui)
                .orElse(WelcomePage::route);
    }

    URI url() {
        return server.url();
    }

    /** Prepares in the background what is slow the first time. */
    void warmUp() {
        server.warmUp();
    }

    /** Finishes what is in flight, then closes. */
    @Override
    public void close() {
        server.close();
        opened.close();
        folder.close();
    }

    private static Environment environment(
            Settings settings,
            DataFolder folder,
            SqliteStore store,
            Clock clock,
            HttpClient http,
            URI url,
            Secrets secrets,
            Spans spans) {
        var verifier = TokenVerifier.remote(http, url, clock);
        return new Environment(
                "auth",
                settings,
                store,
                FolderFiles.open(folder.places().files()),
                clock,
                calls(http, url, "auth", secrets, clock, spans),
                Meters.forProcess(),
                spans,
                verifier,
                url,
                settings.origin("INVOXA_PUBLIC_URL").orElse(url));
    }

    private static Calls calls(HttpClient http, URI url, String service, Secrets secrets, Clock clock, Spans spans) {
        return new Calls(
                http, url, ServiceTokens.clientCredentials(http, url, service, secrets.of(service), clock), spans);
    }

    private static Map<String, Function<Environment, Service>> services() {
        var services = new LinkedHashMap<String, Function<Environment, Service>>();
        services.put("auth", AuthService::new);
        services.put("client", ClientService::new);
        services.put("invoice", InvoiceService::new);
        services.put("payment", PaymentService::new);
        services.put("notification", NotificationService::new);
        return services;
    }
}
