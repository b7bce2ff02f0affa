package invoxa.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import invoxa.messaging.Messaging;
import invoxa.storage.Kind;
import invoxa.testing.TestServer;
import invoxa.web.Access;
import invoxa.web.Environment;
import invoxa.web.Service;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every service on the class path, composed in this process as an installation composes it, for tests of what they
 * declare: events, permissions, kinds of documents. No list of services is kept here.
 */
final class Composition implements AutoCloseable {

    private final TestServer server;

    private Composition(TestServer server) {
        this.server = server;
    }

    static Composition start() {
        var services = new TreeMap<String, JavaClass>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("invoxa")
                        .stream()
                        .filter(type -> type.isAssignableTo(Service.class) && !type.isInterface())
                        .forEach(type -> services.put(type.getPackageName().replaceFirst("^invoxa\\.", ""), type));
        if (services.isEmpty()) {
            throw new AssertionError("no service is on the class path: nothing would be checked");
        }
        var secrets = services.keySet().stream().collect(Collectors.toMap(name -> name, Composition::secret));
        var first = services.firstEntry();
        var plan = TestServer.with(first.getKey(), environment -> make(first.getValue(), environment));
        for (var service : services.tailMap(first.getKey(), false).entrySet()) {
            plan = plan.and(service.getKey(), environment -> make(service.getValue(), environment));
        }
        var hashes = secrets.entrySet().stream()
                .map(secret -> secret.getKey() + "=" + sha256(secret.getValue()))
                .collect(Collectors.joining(","));
        return new Composition(plan.realTokens(secrets)
                .setting("INVOXA_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]))
                .setting("INVOXA_SERVICE_SECRETS", hashes)
                .start());
    }

    Collection<Kind<?>> kinds() {
        return server.kinds();
    }

    List<Service> services() {
        return server.services();
    }

    /** By the path of each service that tells or hears of events: the types it sends, each with its targets. */
    Map<String, Map<String, List<String>>> sent() {
        return byPath(Messaging::sent);
    }

    /** By the path of each service that tells or hears of events: the types it handles. */
    Map<String, Set<String>> heard() {
        return byPath(Messaging::heard);
    }

    /** By operation, who may do it, over all services. */
    Map<String, Access> permissions() {
        var all = new LinkedHashMap<String, Access>();
        services().forEach(service -> all.putAll(service.permissions().entries()));
        return all;
    }

    /** By the name of each service, the scopes that auth gives it. */
    Map<String, Set<String>> scopes() {
        var all = new LinkedHashMap<String, Set<String>>();
        for (var service : services()) {
            var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                    .formatted(service.name(), secret(service.name()));
            var answer = server.api()
                    .post("/auth/token", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8))
                    .expect(200);
            var scope = answer.at("/scope").asText();
            all.put(service.name(), scope.isBlank() ? Set.of() : Set.of(scope.split(" ")));
        }
        return all;
    }

    @Override
    public void close() {
        server.close();
    }

    private static String secret(String service) {
        return "secret-of-" + service;
    }

    private <T> Map<String, T> byPath(java.util.function.Function<Messaging, T> what) {
        var all = new LinkedHashMap<String, T>();
        for (var service : services()) {
            messaging(service).ifPresent(messaging -> all.put(service.path(), what.apply(messaging)));
        }
        return all;
    }

    private static Optional<Messaging> messaging(Service service) {
        return Arrays.stream(service.getClass().getDeclaredFields())
                .filter(field -> field.getType() == Messaging.class)
                .findFirst()
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return (Messaging) field.get(service);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static Service make(JavaClass type, Environment environment) {
        try {
            return (Service)
                    type.reflect().getDeclaredConstructor(Environment.class).newInstance(environment);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type.getName() + " cannot be composed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName() + " is not composed of an Environment", e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
