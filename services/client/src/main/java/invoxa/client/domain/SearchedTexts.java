package invoxa.client.domain;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The texts by whose words a client is found: those of its fields that {@link ClientFields} calls searched. */
public final class SearchedTexts {

    private SearchedTexts() {}

    public static List<String> of(ClientDetails details) {
        var texts = new ArrayList<String>();
        add(texts, ClientFields.all(), Json.tree(details));
        return texts;
    }

    private static void add(List<String> texts, List<ClientField> fields, JsonNode values) {
        for (var field : fields) {
            var value = values.path(field.name());
            switch (field.type()) {
                case FieldType.Group(var parts) -> add(texts, parts, value);
                case FieldType.Many(FieldType.Group(var parts)) -> value.forEach(each -> add(texts, parts, each));
                case FieldType.Many _ when field.isSearched() -> value.forEach(each -> texts.add(each.asText()));
                default -> {
                    if (field.isSearched() && value.isTextual()) {
                        texts.add(value.asText());
                    }
                }
            }
        }
    }
}
