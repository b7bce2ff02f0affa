package invoxa.messaging;

import invoxa.storage.DocumentStore;
import invoxa.storage.folder.FolderFiles;
import invoxa.storage.sqlite.SqliteStore;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Service;
import invoxa.web.Settings;
import invoxa.web.call.Calls;
import invoxa.web.call.ServiceTokens;
import invoxa.web.server.HttpServer;
import invoxa.web.server.ServerConfig;
import invoxa.web.token.TokenVerifier;
import invoxa.web.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** One node of a tiny service: a real store, a real server, and the messaging under test. */
final class Node implements Service {

    static final Timing QUICK =
            new Timing(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ofSeconds(30));

    private final String name;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final Environment environment;
    final DocumentStore store;
    final MeterRegistry meters = new SimpleMeterRegistry();
    final Messaging messaging;

    /** @param wire adds handlers and tasks, before the start */
    Node(
            String name,
            URI gateway,
            Path folder,
            Clock clock,
            Timing timing,
            Subscriptions subscriptions,
            BiConsumer<Messaging, DocumentStore> wire) {
        this(
                name,
                SqliteStore.open(folder.resolve(name + ".db"), clock),
                gateway,
                folder,
                clock,
                timing,
                subscriptions,
                wire);
    }

    /** @param store closed with the node */
    Node(
            String name,
            DocumentStore store,
            URI gateway,
            Path folder,
            Clock clock,
            Timing timing,
            Subscriptions subscriptions,
            BiConsumer<Messaging, DocumentStore> wire) {
        this.name = name;
        this.store = store;
        this.environment = new Environment(
                name,
                Settings.of(Map.of()),
                store,
                FolderFiles.open(folder.resolve("files")),
                clock,
                new Calls(
                        http,
                        gateway,
                        ServiceTokens.clientCredentials(http, gateway, name, "secret", clock),
                        Spans.NONE),
                meters,
                Spans.NONE,
                TokenVerifier.remote(http, gateway, clock),
                gateway,
                gateway);
        this.messaging = Messaging.of(environment, subscriptions, timing);
        wire.accept(messaging, store);
        this.server = HttpServer.open(ServerConfig.local()).serve(environment, List.of(this));
    }

    /** A worker of its own over the same store. */
    Messaging anotherMessaging(Subscriptions subscriptions, Timing timing) {
        return Messaging.of(environment, subscriptions, timing);
    }

    URI url() {
        return server.url();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String path() {
        return Sources.requirePath(name);
    }

    @Override
    public List<Endpoint> endpoints() {
        return messaging.endpoints();
    }

    @Override
    public Permissions permissions() {
        return messaging.allow(Permissions.table());
    }

    @Override
    public String openApi() {
        return "openapi: 3.1.0\ninfo: {title: tiny, version: '1'}\npaths: {}\n";
    }

    @Override
    public void start() {
        messaging.start();
    }

    /** Called by the server when it stops. */
    @Override
    public void close() {
        messaging.close();
    }

    void stop() {
        server.close();
        store.close();
        http.close();
    }
}
