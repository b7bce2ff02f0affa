package invoxa.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** A service's contract as far as tests go through it operation by operation. */
public final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final String yaml;
    private final JsonNode document;

    /**
     * One operation.
     *
     * @param isPublic whether it says {@code security: []}
     * @param contentTypes of its request body; empty where it has none
     * @param fields the names of its JSON body's fields on the first level
     */
    public record Operation(
            String method, String template, boolean isPublic, List<String> contentTypes, List<String> fields) {

        public Operation {
            contentTypes = List.copyOf(contentTypes);
            fields = List.copyOf(fields);
        }

        public String name() {
            return method + " " + template;
        }

        /** The path with this value for each variable. */
        public String path(String variable) {
            return template.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(variable));
        }

        public boolean hasVariables() {
            return template.contains("{");
        }
    }

    private OpenApi(String yaml, JsonNode document) {
        this.yaml = yaml;
        this.document = document;
    }

    public static OpenApi parse(String yaml) {
        try {
            return new OpenApi(yaml, new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String yaml() {
        return yaml;
    }

    String version() {
        return document.at("/openapi").asText();
    }

    public List<Operation> operations() {
        boolean closed = !document.at("/security").isEmpty();
        var operations = new ArrayList<Operation>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (METHODS.contains(method.getKey())) {
                        operations.add(operation(method.getKey(), path.getKey(), method.getValue(), closed));
                    }
                }));
        return operations;
    }

    private Operation operation(String method, String template, JsonNode operation, boolean closed) {
        var security = operation.path("security");
        boolean isPublic = security.isMissingNode() ? !closed : security.isEmpty();
        var contents = resolved(operation.path("requestBody")).path("content");
        var contentTypes = new ArrayList<String>();
        contents.fieldNames().forEachRemaining(contentTypes::add);
        var fields = new ArrayList<String>();
        collectFields(contents.path("application/json").path("schema"), fields);
        return new Operation(method.toUpperCase(Locale.ROOT), template, isPublic, contentTypes, fields);
    }

    private void collectFields(JsonNode schema, List<String> fields) {
        var whole = resolved(schema);
        whole.path("properties").fieldNames().forEachRemaining(fields::add);
        for (var combined : List.of("allOf", "oneOf", "anyOf")) {
            whole.path(combined).forEach(part -> collectFields(part, fields));
        }
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? resolved(document.at(reference.substring(1))) : node;
    }
}
