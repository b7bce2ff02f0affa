package invoxa.client.domain;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.kernel.FieldErrors;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a client's details is accepted: what {@link ClientFields} says of each field. Every fault is named at once,
 * by its place in the request.
 */
public final class CheckClient {

    private final FieldErrors errors = new FieldErrors();

    private CheckClient() {}

    /** What is wrong with it, nothing where all is right. */
    public static FieldErrors faults(ClientDetails details) {
        var check = new CheckClient();
        check.group("", ClientFields.all(), Json.tree(details));
        check.eachNameOnce(details.customFields());
        return check.errors;
    }

    private void group(String pointer, List<ClientField> fields, JsonNode values) {
        for (var field : fields) {
            var value = values.get(field.name());
            var at = pointer + "/" + field.name();
            if (field.isRequired() && isBlank(value)) {
                errors.required(at, null);
            } else if (value != null) {
                value(at, field.type(), value);
            }
        }
    }

    private static boolean isBlank(@Nullable JsonNode value) {
        return value == null || value.isTextual() && value.textValue().isBlank();
    }

    private void value(String pointer, FieldType type, JsonNode value) {
        switch (type) {
            case FieldType.Text text -> text(pointer, text, value.asText());
            case FieldType.Whole(int min, int max) -> whole(pointer, value.asInt(), min, max);
            case FieldType.SchemeAndValue _ -> group(pointer, SCHEME_AND_VALUE, value);
            case FieldType.NameAndValue _ -> group(pointer, NAME_AND_VALUE, value);
            case FieldType.Group(var parts) -> group(pointer, parts, value);
            case FieldType.Many(var each) -> many(pointer, each, value);
            case FieldType.Code _, FieldType.Choice _, FieldType.YesNo _ -> {
                // their types refuse what they are not
            }
        }
    }

    private static final List<ClientField> SCHEME_AND_VALUE = List.of(
            ClientField.text("value", FieldType.SchemeAndValue.MAX_VALUE, TextRule.NO_BAR)
                    .required(),
            ClientField.text("scheme", FieldType.SchemeAndValue.MAX_SCHEME));
    private static final List<ClientField> NAME_AND_VALUE = List.of(
            ClientField.text("name", FieldType.NameAndValue.MAX_NAME).required(),
            ClientField.text("value", FieldType.NameAndValue.MAX_VALUE));

    private void text(String pointer, FieldType.Text type, String text) {
        errors.atMost(pointer, text, type.max());
        for (var rule : type.rules()) {
            if (!rule.holds(text)) {
                errors.add(pointer, rule.code(), rule.sentence());
            }
        }
    }

    private void whole(String pointer, int number, int min, int max) {
        if (number < min || number > max) {
            errors.add(pointer, "range", "This number must be from " + min + " to " + max + ".");
        }
    }

    private void many(String pointer, FieldType each, JsonNode values) {
        if (values.size() > FieldType.Many.MAX) {
            errors.add(pointer, "too-many", "At most " + FieldType.Many.MAX + " are possible here.");
        }
        for (int i = 0; i < values.size(); i++) {
            if (isBlank(values.get(i))) {
                errors.required(pointer + "/" + i, null);
            } else {
                value(pointer + "/" + i, each, values.get(i));
            }
        }
    }

    private void eachNameOnce(List<CustomField> fields) {
        var names = new HashSet<String>();
        for (int i = 0; i < fields.size(); i++) {
            if (!names.add(fields.get(i).name())) {
                errors.add("/customFields/" + i + "/name", "repeated", "Each field must stand once.");
            }
        }
    }
}
