package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import invoxa.kernel.OrganizationId;
import invoxa.testing.OpenApi.Operation;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Service;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/**
 * What every service keeps: its contract, its endpoints and its permission table agree; nobody gets in without a token
 * that suffices; nothing that is sent to it makes it fail. Each service's test inherits it and names the plan, the
 * service itself first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
public abstract class ServiceContract {

    private static final List<String> HOSTILE_SEGMENTS = List.of(
            "x",
            "%00",
            "..%2f..%2fetc%2fpasswd",
            "%2e%2e",
            "%5c",
            "%c3%28",
            "%f0%9f%92%a9",
            "a%20b",
            "'%20OR%201=1--",
            "%7b%22$gt%22:1%7d",
            "a;b=c",
            "null",
            "-1",
            "z".repeat(4_000));

    private @Nullable TestServer running;

    /** The service under test first, then what it needs beside it. */
    protected abstract TestServerPlan plan();

    @BeforeAll
    void startServer() {
        running = plan().start();
    }

    @AfterAll
    void stopServer() {
        server().close();
    }

    /** The server that all tests of the class share. */
    protected final TestServer server() {
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return running;
    }

    /** The token of a user with these scopes. A service that knows its users makes the user first. */
    protected String user(String... scopes) {
        return server().tokens().user(OrganizationId.next(), scopes);
    }

    private Service service() {
        return server().services().getFirst();
    }

    private List<Operation> operations() {
        return OpenApi.parse(service().openApi()).operations();
    }

    private Access access(Operation operation) {
        var access = service().permissions().entries().get(operation.name());
        if (access == null) {
            throw new AssertionError(operation.name() + " has no entry in the permission table");
        }
        return access;
    }

    @Test
    void contract_endpoints_and_permission_table_name_the_same_operations() {
        assertThat(OpenApi.parse(service().openApi()).version()).startsWith("3.1");
        var served = service().endpoints().stream().map(Endpoint::operation).toList();
        assertThat(operations().stream().map(Operation::name)).containsExactlyInAnyOrderElementsOf(served);
        assertThat(service().permissions().mismatches(service().endpoints())).isEmpty();
    }

    @Test
    void the_contract_says_of_exactly_the_open_operations_that_they_are_public() {
        for (var operation : operations()) {
            assertThat(operation.isPublic())
                    .as("%s: security: [] in openapi.yaml, Access.open() in the table", operation.name())
                    .isEqualTo(access(operation) instanceof Access.Open);
        }
    }

    @Test
    void the_contract_names_the_media_types_that_the_endpoints_read() {
        var accepted =
                service().endpoints().stream().collect(Collectors.toMap(Endpoint::operation, Endpoint::contentTypes));
        for (var operation : operations()) {
            if (!operation.contentTypes().isEmpty()) {
                assertThat(operation.contentTypes())
                        .as("request body of %s", operation.name())
                        .containsExactlyInAnyOrderElementsOf(accepted.get(operation.name()));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> without_a_token_only_what_is_public_answers() {
        return each(operation -> () -> {
            var answer = send(server().api(), operation, "x");
            if (operation.isPublic()) {
                assertThat(answer.status()).as(answer.toString()).isLessThan(500);
                assertThat(answer.header("WWW-Authenticate"))
                        .as("nobody is asked to sign in by %s", answer)
                        .isNull();
            } else {
                answer.expectProblem(401, "unauthorized");
                assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_token_without_the_scope_does_not_suffice() {
        var token = user("nothing:at-all");
        return each(operation -> () -> {
            var answer = send(server().api().as(token), operation, "x");
            if (access(operation) instanceof Access.Open || access(operation) instanceof Access.SignedIn) {
                assertThat(answer.status()).as(answer.toString()).isLessThan(500);
            } else {
                answer.expectProblem(403, "forbidden");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_forged_token_opens_nothing() {
        var forged = server().tokens().forged(String.join(" ", allScopes()));
        var closed =
                operations().stream().filter(operation -> !operation.isPublic()).toList();
        return forged.entrySet().stream()
                .map(token -> dynamicTest(token.getKey(), () -> {
                    for (var operation : closed) {
                        send(server().api().as(token.getValue()), operation, "x")
                                .expectProblem(401, "unauthorized");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_body_makes_it_fail() {
        return operations().stream()
                .filter(operation -> !operation.contentTypes().isEmpty())
                .map(operation -> dynamicTest(operation.name(), () -> {
                    var bodies = HostileBodies.json(operation.fields());
                    for (var contentType : operation.contentTypes()) {
                        bodies.forEach((what, body) -> {
                            var answer = caller(operation)
                                    .ifMatch("\"1\"")
                                    .send(operation.method(), operation.path("x"), contentType, body);
                            assertThat(answer.status())
                                    .as("%s to %s", what, answer)
                                    .isLessThan(500);
                        });
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_body_of_an_unknown_media_type_is_refused() {
        return operations().stream()
                .filter(operation -> !operation.contentTypes().isEmpty())
                .map(operation -> dynamicTest(
                        operation.name(),
                        () -> caller(operation)
                                .send(operation.method(), operation.path("x"), "application/x-strange", new byte[] {1})
                                .expectProblem(415, "unsupported-media-type")));
    }

    @TestFactory
    Stream<DynamicTest> no_path_makes_it_fail() {
        return operations().stream()
                .filter(Operation::hasVariables)
                .map(operation -> dynamicTest(operation.name(), () -> {
                    for (var segment : HOSTILE_SEGMENTS) {
                        var answer = send(caller(operation).ifMatch("\"1\""), operation, segment);
                        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_unknown_query_parameter_is_refused_by_name() {
        return each(operation -> () -> caller(operation)
                .send(operation.method(), operation.path("x") + "?zzz=1", null, null)
                .expectProblem(400, "invalid-parameter")
                .expectError("zzz", "unknown-parameter"));
    }

    private Stream<DynamicTest> each(Function<Operation, Executable> test) {
        return operations().stream().map(operation -> dynamicTest(operation.name(), test.apply(operation)));
    }

    private static Answer send(Api api, Operation operation, String variable) {
        if (operation.contentTypes().isEmpty()) {
            return api.send(operation.method(), operation.path(variable), null, null);
        }
        return api.send(
                operation.method(),
                operation.path(variable),
                operation.contentTypes().getFirst(),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody whom the table lets in: a user with every scope, or the service it names. */
    private Api caller(Operation operation) {
        var access = access(operation);
        var services = services(access);
        if (access.scopes().isEmpty() && !services.isEmpty()) {
            return server().api()
                    .as(server().tokens().service(services.first()))
                    .of(OrganizationId.next());
        }
        return access instanceof Access.Open
                ? server().api()
                : server().api().as(user(allScopes().toArray(String[]::new)));
    }

    private static TreeSet<String> services(Access access) {
        return switch (access) {
            case Access.Service(var name) -> new TreeSet<>(List.of(name));
            case Access.AnyOf(var choices) ->
                choices.stream()
                        .flatMap(choice -> services(choice).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
            case Access.Open() -> new TreeSet<>();
            case Access.SignedIn() -> new TreeSet<>();
            case Access.Scope(var scope) -> new TreeSet<>();
        };
    }

    private TreeSet<String> allScopes() {
        return service().permissions().entries().values().stream()
                .flatMap(access -> access.scopes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
