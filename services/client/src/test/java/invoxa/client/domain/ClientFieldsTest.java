package invoxa.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client's fields")
class ClientFieldsTest {

    private static final Set<String> OF_THE_SERVICE = Set.of("id", "state", "createdAt", "changedAt", "archivedAt");

    @Test
    @DisplayName("are each described, to their last part")
    void areEachDescribed() {
        assertThat(names(ClientFields.all())).isEqualTo(components(ClientDetails.class));
        assertThat(parts("address")).isEqualTo(components(Address.class));
        assertThat(parts("contact")).isEqualTo(components(Contact.class));
        assertThat(parts("contacts")).isEqualTo(components(Contact.class));
        assertThat(parts("deliveryAddresses")).isEqualTo(components(DeliveryAddress.class));
    }

    @Test
    @DisplayName("stand in the contract, in what is sent and in what is answered")
    void standInTheContract() throws IOException {
        var schemas = contract().at("/components/schemas");
        assertThat(properties(schemas, "ClientDetails")).isEqualTo(components(ClientDetails.class));
        var answered = properties(schemas, "Client");
        assertThat(answered).containsAll(OF_THE_SERVICE);
        answered.removeAll(OF_THE_SERVICE);
        assertThat(answered).isEqualTo(components(ClientDetails.class));
        for (var field : ClientFields.all()) {
            assertThat(schemas.at("/Client/properties/" + field.name()))
                    .as(field.name())
                    .isEqualTo(schemas.at("/ClientDetails/properties/" + field.name()));
        }
    }

    @Test
    @DisplayName("have the lengths in the contract that are checked")
    void haveTheContractsLengths() throws IOException {
        var properties = contract().at("/components/schemas/ClientDetails/properties");
        for (var field : ClientFields.all()) {
            var stated = properties.path(field.name()).path("maxLength");
            if (field.type() instanceof FieldType.Text text && !stated.isMissingNode()) {
                assertThat(stated.asInt()).as(field.name()).isEqualTo(text.max());
            }
        }
    }

    private static JsonNode contract() throws IOException {
        try (var yaml = ClientFieldsTest.class.getResourceAsStream("/invoxa/client/openapi.yaml")) {
            return new YAMLMapper().readTree(yaml);
        }
    }

    private static Set<String> properties(JsonNode schemas, String schema) {
        var names = new TreeSet<String>();
        schemas.at("/" + schema + "/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> components(Class<? extends Record> type) {
        return new TreeSet<>(Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList());
    }

    private static Set<String> parts(String field) {
        var type = ClientFields.all().stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow()
                .type();
        var group = type instanceof FieldType.Many(var each) ? each : type;
        return names(((FieldType.Group) group).parts());
    }

    private static Set<String> names(List<ClientField> fields) {
        var names = fields.stream().map(ClientField::name).toList();
        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        return new TreeSet<>(names);
    }
}
