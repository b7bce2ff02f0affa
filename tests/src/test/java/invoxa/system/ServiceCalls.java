package invoxa.system;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.web.Access;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What services really asked of each other, as the log of an installation has it, held against what they may: nothing
 * that is refused, and no right that nobody needs. Events have routes of their own, see {@link Routes}.
 */
final class ServiceCalls {

    private ServiceCalls() {}

    /** A service's request. @param operation such as {@code GET /invoices/{id}} */
    record Called(String service, String operation) implements Comparable<Called> {
        @Override
        public int compareTo(Called other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return service + " calls " + operation;
        }
    }

    /** The requests of these services that the log's lines tell of. */
    static Set<Called> in(String log, Set<String> services) {
        return log.lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class))
                .filter(line -> services.contains(line.path("sub").asText()))
                .map(line -> new Called(
                        line.path("sub").asText(),
                        line.path("method").asText() + " "
                                + line.path("template").asText()))
                .filter(call -> !isEvent(call.operation()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param permissions by operation, who may do it
     * @param scopes by service, what its token carries
     */
    static List<String> faults(Set<Called> made, Map<String, Access> permissions, Map<String, Set<String>> scopes) {
        var faults = new ArrayList<String>();
        for (var call : made) {
            var access = permissions.get(call.operation());
            if (access == null || !admits(access, call.service(), scopes.getOrDefault(call.service(), Set.of()))) {
                faults.add(call + ", which it may not");
            }
        }
        permissions.forEach((operation, access) -> services(access)
                .filter(service -> !isEvent(operation) && !made.contains(new Called(service, operation)))
                .forEach(service -> faults.add(service + " may call " + operation + " and never does")));
        scopes.forEach((service, granted) -> granted.stream()
                .filter(scope -> made.stream()
                        .noneMatch(call ->
                                call.service().equals(service) && opens(scope, permissions.get(call.operation()))))
                .sorted()
                .forEach(scope -> faults.add(service + " has the scope " + scope + " and calls nothing with it")));
        return faults;
    }

    private static boolean isEvent(String operation) {
        return operation.endsWith("/events");
    }

    private static boolean admits(Access access, String service, Set<String> scopes) {
        return switch (access) {
            case Access.Open() -> true;
            case Access.SignedIn() -> true;
            case Access.Scope(var scope) -> scopes.contains(scope);
            case Access.Service(var name) -> name.equals(service);
            case Access.AnyOf(var choices) -> choices.stream().anyMatch(choice -> admits(choice, service, scopes));
        };
    }

    private static boolean opens(String scope, Access access) {
        return access != null && access.scopes().contains(scope);
    }

    private static Stream<String> services(Access access) {
        return switch (access) {
            case Access.Service(var name) -> Stream.of(name);
            case Access.AnyOf(var choices) -> choices.stream().flatMap(ServiceCalls::services);
            case Access.Open ignored -> Stream.of();
            case Access.SignedIn ignored -> Stream.of();
            case Access.Scope ignored -> Stream.of();
        };
    }
}
