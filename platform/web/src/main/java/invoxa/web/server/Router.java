package invoxa.web.server;

import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Method;
import invoxa.web.idempotency.Replays;
import invoxa.web.token.Standing;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the endpoint of a request: a tree of path segments, literal ones before variables.
 *
 * <p>Segments are split before they are percent-decoded, so an encoded slash never makes a new segment; a variable that
 * decodes to something with a slash, a backslash, a control character or to a dot segment matches nothing.
 */
final class Router {

    private final Node root = new Node();

    /** A node's endpoints carry what is served there; a variable's name belongs to the endpoint, not to the node. */
    private static final class Node {
        final Map<String, Node> literals = new HashMap<>();
        final Map<Method, Route> routes = new EnumMap<>(Method.class);

        @Nullable
        Node variable;
    }

    /** An endpoint with what its service has for it; without access nobody gets in. */
    record Route(
            Endpoint endpoint,
            @Nullable Access access,
            Standing standing,
            @Nullable Replays replays,
            List<String> variables) {}

    /** What a path leads to. */
    sealed interface Match {
        record Found(Route route, Map<String, String> variables) implements Match {}

        record WrongMethod(Set<Method> allowed) implements Match {}

        record Nothing() implements Match {}
    }

    private static final Match NOTHING = new Match.Nothing();

    void add(Endpoint endpoint, @Nullable Access access, Standing standing, @Nullable Replays replays) {
        var node = root;
        var variables = new ArrayList<String>();
        for (var segment : endpoint.template().substring(1).split("/")) {
            if (segment.startsWith("{")) {
                variables.add(segment.substring(1, segment.length() - 1));
                if (node.variable == null) {
                    node.variable = new Node();
                }
                node = node.variable;
            } else {
                node = node.literals.computeIfAbsent(segment, absent -> new Node());
            }
        }
        var route = new Route(endpoint, access, standing, replays, List.copyOf(variables));
        if (node.routes.put(endpoint.method(), route) != null) {
            throw new IllegalArgumentException(endpoint.operation() + " is served twice");
        }
    }

    /** @param method null where it is none that any endpoint has */
    Match find(@Nullable Method method, String rawPath) {
        if (!rawPath.startsWith("/")) {
            return NOTHING;
        }
        var segments = rawPath.substring(1).split("/", -1);
        var values = new ArrayList<String>();
        var node = walk(root, segments, 0, values);
        if (node == null) {
            return NOTHING;
        }
        var route = method == null ? null : node.routes.get(method);
        if (route == null) {
            return new Match.WrongMethod(Set.copyOf(node.routes.keySet()));
        }
        return new Match.Found(route, named(route.variables(), values));
    }

    private static @Nullable Node walk(Node node, String[] segments, int at, List<String> values) {
        if (at == segments.length) {
            return node.routes.isEmpty() ? null : node;
        }
        var literal = node.literals.get(segments[at]);
        if (literal != null) {
            var found = walk(literal, segments, at + 1, values);
            if (found != null) {
                return found;
            }
        }
        if (node.variable == null) {
            return null;
        }
        var value = decoded(segments[at]);
        if (value == null) {
            return null;
        }
        values.add(value);
        var found = walk(node.variable, segments, at + 1, values);
        if (found == null) {
            values.removeLast();
        }
        return found;
    }

    private static Map<String, String> named(List<String> names, List<String> values) {
        if (names.size() == 1) {
            return Map.of(names.getFirst(), values.getFirst());
        }
        var named = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), values.get(i));
        }
        return named;
    }

    private static @Nullable String decoded(String segment) {
        try {
            var value = segment.indexOf('%') < 0
                    ? segment
                    : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
            boolean unsafe = value.isEmpty()
                    || value.equals(".")
                    || value.equals("..")
                    || value.chars().anyMatch(c -> c < 0x20 || c == 0x7f || c == '/' || c == '\\' || c == 0xfffd);
            return unsafe ? null : value;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
