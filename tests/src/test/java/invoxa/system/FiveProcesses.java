package invoxa.system;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import invoxa.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The five services, each a process of its own, behind HAProxy, over one server that speaks MongoDB's protocol: the one
 * that {@code INVOXA_TEST_MONGODB_URI} names, else one in this process's memory. Each can be killed and started again.
 */
final class FiveProcesses implements Installation {

    /** @param path under which all it serves lies */
    private record Service(String name, String mainClass, String path) {}

    private static final Map<String, Service> SERVICES = services(
            new Service("auth", "invoxa.auth.AuthMain", "/auth"),
            new Service("client", "invoxa.client.ClientMain", "/clients"),
            new Service("invoice", "invoxa.invoice.InvoiceMain", "/invoices"),
            new Service("payment", "invoxa.payment.PaymentMain", "/payments"),
            new Service("notification", "invoxa.notification.NotificationMain", "/notify"));
    private static final String MASTER_KEY = "kvtcaCYtYF0Ur0RzYYOdqhFLrCZmlhDcAmHXQoh3ZVo=";
    private static final List<String> HAPROXIES = List.of("/usr/sbin/haproxy", "/usr/local/sbin/haproxy");

    private final Path folder;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final int gatewayPort = Program.freePort();
    private final @Nullable MongoServer inMemory;
    private final String store;

    /** Skips the test where there is no HAProxy. */
    FiveProcesses(Path folder) {
        this.folder = folder;
        var haproxy = haproxy();
        var named = System.getenv("INVOXA_TEST_MONGODB_URI");
        inMemory = named == null || named.isBlank() ? new MongoServer(new MemoryBackend()) : null;
        store = inMemory == null
                ? named.replaceFirst("(://[^/?]+)/?[^?]*", "$1/system_" + Long.toString(System.nanoTime(), 36))
                : "mongodb://127.0.0.1:" + inMemory.bind().getPort() + "/invoxa";
        SERVICES.keySet().forEach(service -> ports.put(service, Program.freePort()));
        try {
            programs.put("haproxy", startGateway(haproxy));
            SERVICES.keySet().forEach(this::launch);
            awaitReady();
        } catch (AssertionError e) {
            var said = saidByAll();
            close();
            throw new AssertionError(said, e);
        }
    }

    static List<String> names() {
        return List.copyOf(SERVICES.keySet());
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + gatewayPort);
    }

    void kill(String service) {
        program(service).kill();
    }

    void start(String service) {
        launch(service);
        awaitReady(service(service).path());
    }

    private Program program(String name) {
        return Objects.requireNonNull(programs.get(name), name);
    }

    static String mainClass(String name) {
        return service(name).mainClass();
    }

    private static Service service(String name) {
        return Objects.requireNonNull(SERVICES.get(name), name);
    }

    private void launch(String service) {
        var log = folder.resolve(service + ".log");
        programs.put(service, Program.java(service(service).mainClass(), log, environment(service)));
    }

    private Map<String, String> environment(String service) {
        var environment = new HashMap<>(Map.of(
                "INVOXA_STORE", store,
                "INVOXA_FILES", folder.resolve("files").toString(),
                "INVOXA_CLIENT_SECRET", secret(service),
                "INVOXA_GATEWAY_URL", url().toString(),
                "INVOXA_PORT", String.valueOf(ports.get(service)),
                "INVOXA_BEHIND_PROXY", "true"));
        if (service.equals("payment")) {
            environment.put("INVOXA_SANDBOX_PAYMENTS", "on");
        }
        if (service.equals("auth")) {
            environment.put("INVOXA_MASTER_KEY", MASTER_KEY);
            environment.put(
                    "INVOXA_SERVICE_SECRETS",
                    SERVICES.keySet().stream()
                            .map(name -> name + "=" + Sha256.hex(secret(name)))
                            .collect(Collectors.joining(",")));
        }
        return environment;
    }

    private Program startGateway(String haproxy) {
        var environment = new HashMap<String, String>();
        environment.put("GATEWAY_PORT", "" + gatewayPort);
        ports.forEach((service, port) -> environment.put(service.toUpperCase(Locale.ROOT) + "_PORT", "" + port));
        try (var config = FiveProcesses.class.getResourceAsStream("haproxy.cfg")) {
            var file = folder.resolve("haproxy.cfg");
            Files.write(file, Objects.requireNonNull(config).readAllBytes());
            return Program.start(
                    List.of(haproxy, "-db", "-f", file.toString()), folder.resolve("haproxy.log"), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String saidByAll() {
        return programs.entrySet().stream()
                .map(program -> program.getKey() + ": " + program.getValue().said())
                .collect(Collectors.joining("\n"));
    }

    private static String haproxy() {
        var found = HAPROXIES.stream()
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "skipped: there is no HAProxy (Debian: apt-get install haproxy)");
        return found.orElseThrow();
    }

    private static String secret(String service) {
        return "the secret of " + service + " in a system test";
    }

    private static Map<String, Service> services(Service... services) {
        var all = new LinkedHashMap<String, Service>();
        for (var service : services) {
            all.put(service.name(), service);
        }
        return all;
    }

    @Override
    public void close() {
        new ArrayList<>(programs.values()).forEach(Program::kill);
        if (inMemory != null) {
            inMemory.shutdownNow();
        }
    }
}
