package invoxa.testing;

import invoxa.messaging.Event;
import invoxa.messaging.EventType;
import invoxa.storage.DocumentStore;
import invoxa.storage.Files;
import invoxa.storage.Kind;
import invoxa.storage.folder.FolderFiles;
import invoxa.web.Environment;
import invoxa.web.Service;
import invoxa.web.call.Calls;
import invoxa.web.server.HttpServer;
import invoxa.web.trace.Spans;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One or several services in one server on a free port, over a real store in a temporary folder.
 *
 * <pre>{@code
 * try (var server = TestServer.with("notes", NoteService::new).start()) {
 *     var token = server.tokens().user(organization, "notes:write");
 *     server.api().as(token).post("/notes", "{\"text\":\"milk\"}").expect(201);
 * }
 * }</pre>
 */
public final class TestServer implements AutoCloseable {

    private final HttpServer server;
    private final WatchedStore store;
    private final Files files;
    private final Path folder;
    private final TestTokens tokens;
    private final List<Service> services;
    private final Spans spans;
    private final Api api;

    private TestServer(TestServerPlan plan) {
        this.folder = plan.folder();
        this.store = new WatchedStore(plan.openStore());
        this.files = FolderFiles.open(folder.resolve("files"));
        this.tokens = new TestTokens(plan.clock());
        this.server = HttpServer.open(plan.config());
        var http = Calls.http();
        this.spans = plan.spans();
        var first = plan.environment(server.url(), http, store, files, tokens, spans);
        this.services = plan.compose(first, http, tokens);
        server.serve(first, services);
        this.api = new Api(HttpClient.newHttpClient(), server.url(), ApiContracts.of(services), Map.of());
    }

    static TestServer start(TestServerPlan plan) {
        return new TestServer(plan);
    }

    /** A plan with this service; more are added with {@link TestServerPlan#and}. */
    public static TestServerPlan with(String name, Function<Environment, Service> compose) {
        return TestServerPlan.empty().and(name, compose);
    }

    /** A client that is nobody yet. */
    public Api api() {
        return api;
    }

    /** Tokens that this server believes. */
    public TestTokens tokens() {
        return tokens;
    }

    public DocumentStore store() {
        return store;
    }

    /** Every kind of document that a service here keeps. */
    public Collection<Kind<?>> kinds() {
        return store.kinds();
    }

    /** The events of this type that happened to this document, whether or not anybody hears them. */
    public List<Event> told(EventType<?> type, String subject) {
        return store.told().stream()
                .filter(event ->
                        event.type().equals(type.name()) && event.subject().equals(subject))
                .toList();
    }

    public Files files() {
        return files;
    }

    public URI url() {
        return server.url();
    }

    /** Where its data is; a plan with this folder finds it again. */
    public Path folder() {
        return folder;
    }

    public List<Service> services() {
        return services;
    }

    @Override
    public void close() {
        server.close();
        spans.close();
        store.close();
    }
}
