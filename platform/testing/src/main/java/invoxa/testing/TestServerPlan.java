package invoxa.testing;

import invoxa.storage.DocumentStore;
import invoxa.storage.Files;
import invoxa.storage.mongo.MongoStore;
import invoxa.storage.sqlite.SqliteStore;
import invoxa.web.Environment;
import invoxa.web.Service;
import invoxa.web.Settings;
import invoxa.web.call.Calls;
import invoxa.web.call.ServiceTokens;
import invoxa.web.metrics.Meters;
import invoxa.web.server.ServerConfig;
import invoxa.web.token.ApiKeys;
import invoxa.web.token.Standing;
import invoxa.web.token.TokenVerifier;
import invoxa.web.trace.OpenTelemetrySpans;
import invoxa.web.trace.Spans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link TestServer} shall run. Immutable: each step gives a new plan.
 *
 * @param clientSecrets null where tokens are signed by the test; else each service's secret, by its name, with which it
 *     gets its tokens from the auth service that runs here too
 */
public record TestServerPlan(
        Map<String, Function<Environment, Service>> compositions,
        Map<String, String> settings,
        Clock clock,
        Path folder,
        ServerConfig config,
        @Nullable Map<String, String> clientSecrets) {

    public TestServerPlan {
        compositions = new LinkedHashMap<>(compositions);
        settings = Map.copyOf(settings);
    }

    static TestServerPlan empty() {
        return new TestServerPlan(Map.of(), Map.of(), Clock.systemUTC(), temporaryFolder(), ServerConfig.local(), null);
    }

    private static Path temporaryFolder() {
        try {
            return java.nio.file.Files.createTempDirectory("invoxa-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs this service too. */
    public TestServerPlan and(String name, Function<Environment, Service> compose) {
        var more = new LinkedHashMap<>(compositions);
        more.put(name, compose);
        return new TestServerPlan(more, settings, clock, folder, config, clientSecrets);
    }

    public TestServerPlan setting(String name, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new TestServerPlan(compositions, more, clock, folder, config, clientSecrets);
    }

    public TestServerPlan clock(Clock other) {
        return new TestServerPlan(compositions, settings, other, folder, config, clientSecrets);
    }

    /** Keeps its data here, or finds what a server before left here. */
    public TestServerPlan folder(Path other) {
        return new TestServerPlan(compositions, settings, clock, other, config, clientSecrets);
    }

    public TestServerPlan config(ServerConfig other) {
        return new TestServerPlan(compositions, settings, clock, folder, other, clientSecrets);
    }

    /** Believes the tokens of the auth service that runs here too, and no others. */
    public TestServerPlan realTokens(Map<String, String> secrets) {
        return new TestServerPlan(compositions, settings, clock, folder, config, Map.copyOf(secrets));
    }

    public TestServer start() {
        return TestServer.start(this);
    }

    /** SQLite in the folder, or a new database at {@code INVOXA_TEST_MONGODB_URI} where that is set. */
    DocumentStore openStore() {
        var uri = System.getenv("INVOXA_TEST_MONGODB_URI");
        return uri == null
                ? SqliteStore.open(folder.resolve("invoxa.db"), clock)
                : MongoStore.open(MongoDatabases.in(
                        uri,
                        "test-"
                                + UUID.nameUUIDFromBytes(
                                        folder.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    Environment environment(
            URI url, HttpClient http, DocumentStore store, Files files, TestTokens tokens, Spans spans) {
        var verifier = clientSecrets == null
                ? new TokenVerifier(tokens.keys(), ApiKeys.none(), Standing.asTheTokenSays(), clock)
                : TokenVerifier.remote(http, url, clock);
        var first = compositions.keySet().iterator().next();
        return new Environment(
                first,
                Settings.of(settings),
                store,
                files,
                clock,
                calls(first, url, http, tokens, spans),
                Meters.forProcess(),
                spans,
                verifier,
                url,
                url);
    }

    List<Service> compose(Environment first, HttpClient http, TestTokens tokens) {
        return compositions.entrySet().stream()
                .map(entry -> entry.getValue()
                        .apply(first.forService(
                                entry.getKey(), calls(entry.getKey(), first.gateway(), http, tokens, first.spans()))))
                .toList();
    }

    /** Of everything that runs here, as the settings that begin with {@code OTEL_} say. */
    Spans spans() {
        return OpenTelemetrySpans.of(
                compositions.keySet().iterator().next(), Settings.of(settings).startingWith("OTEL_"), clock);
    }

    private Calls calls(String service, URI url, HttpClient http, TestTokens tokens, Spans spans) {
        return new Calls(http, url, serviceTokens(service, url, http, tokens), spans);
    }

    private ServiceTokens serviceTokens(String service, URI url, HttpClient http, TestTokens tokens) {
        if (clientSecrets == null) {
            return new SignedServiceTokens(tokens, service);
        }
        var secret = clientSecrets.get(service);
        if (secret == null) {
            throw new IllegalArgumentException("no client secret for " + service);
        }
        return ServiceTokens.clientCredentials(http, url, service, secret, clock);
    }

    /** A service's tokens as the test signs them. */
    private record SignedServiceTokens(TestTokens tokens, String service) implements ServiceTokens {
        @Override
        public String get() {
            return tokens.service(service);
        }

        @Override
        public void refused(String token) {
            throw new AssertionError("a token that the test signed for " + service + " was refused");
        }
    }
}
