package invoxa.bench;

import invoxa.auth.AuthService;
import invoxa.client.ClientService;
import invoxa.invoice.InvoiceService;
import invoxa.kernel.Ids;
import invoxa.kernel.Sha256;
import invoxa.notification.NotificationService;
import invoxa.payment.PaymentService;
import invoxa.storage.folder.FolderFiles;
import invoxa.storage.mongo.MongoStore;
import invoxa.web.Environment;
import invoxa.web.Service;
import invoxa.web.Settings;
import invoxa.web.call.Calls;
import invoxa.web.call.ServiceTokens;
import invoxa.web.metrics.Meters;
import invoxa.web.server.HttpServer;
import invoxa.web.server.ServerConfig;
import invoxa.web.token.TokenVerifier;
import invoxa.web.trace.Spans;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The five services in one process as standalone has them, but over a MongoDB: so that the engines can be compared and
 * nothing else. {@code OverMongo URI FOLDER}.
 */
final class OverMongo {

    private static final Clock CLOCK = Clock.systemUTC();
    /** 32 bytes in base64; what is sealed with it lives as long as the measurement. */
    private static final String MASTER_KEY = "A".repeat(43) + "=";

    private OverMongo() {}

    public static void main(String[] arguments) {
        var server = HttpServer.open(ServerConfig.local());
        var secret = Ids.next("secret");
        var http = Calls.http();
        var first = environment(arguments[0], Path.of(arguments[1]), http, server, secret);
        var services = new ArrayList<Service>();
        services()
                .forEach((name, compose) ->
                        services.add(compose.apply(first.forService(name, calls(http, server, name, secret)))));
        server.serve(first, services);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println("INVOXA is at " + server.url());
    }

    private static Environment environment(String uri, Path folder, HttpClient http, HttpServer server, String secret) {
        var url = server.url();
        var settings = Settings.of(Map.of(
                "INVOXA_MASTER_KEY",
                MASTER_KEY,
                "INVOXA_SERVICE_SECRETS",
                services().keySet().stream()
                        .map(name -> name + "=" + Sha256.hex(secret))
                        .collect(Collectors.joining(","))));
        return new Environment(
                "auth",
                settings,
                MongoStore.open(uri),
                FolderFiles.open(folder),
                CLOCK,
                calls(http, server, "auth", secret),
                Meters.forProcess(),
                Spans.NONE,
                TokenVerifier.remote(http, url, CLOCK),
                url,
                url);
    }

    private static Calls calls(HttpClient http, HttpServer server, String service, String secret) {
        return new Calls(
                http,
                server.url(),
                ServiceTokens.clientCredentials(http, server.url(), service, secret, CLOCK),
                Spans.NONE);
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
