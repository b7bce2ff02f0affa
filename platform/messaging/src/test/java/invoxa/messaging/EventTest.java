package invoxa.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.provider.EventFormatProvider;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    record Issued(String number, BigDecimal amount) {}

    private static final EventType<Issued> ISSUED = new EventType<>("invoxa.invoice.issued.v1", Issued.class);
    private static final OrganizationId ACME = OrganizationId.next();
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Issued DATA = new Issued("INV-1", new BigDecimal("12.30"));

    @Test
    void whatIsPutIntoTheOutboxIsReadBackTheSame() {
        var message = Event.of(ISSUED, ACME, "inv_1", NOON, DATA);

        var event = Event.parse(bytes(message.body()));

        assertThat(event.id()).isEqualTo(message.id()).startsWith("evt_");
        assertThat(event.source()).isEqualTo("/invoices");
        assertThat(event.type()).isEqualTo("invoxa.invoice.issued.v1");
        assertThat(event.subject()).isEqualTo("inv_1");
        assertThat(event.time()).isEqualTo(NOON);
        assertThat(event.organization()).isEqualTo(ACME);
        assertThat(event.data(ISSUED)).isEqualTo(DATA);
    }

    @Test
    void theCloudEventsLibraryReadsWhatWeWrite() {
        var message = Event.of(ISSUED, ACME, "inv_1", NOON, DATA);

        var format = EventFormatProvider.getInstance().resolveFormat(Event.CONTENT_TYPE);
        var theirs = format.deserialize(bytes(message.body()));

        assertThat(theirs.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(theirs.getId()).isEqualTo(message.id());
        assertThat(theirs.getSource()).isEqualTo(URI.create("/invoices"));
        assertThat(theirs.getTime().toInstant()).isEqualTo(NOON);
        assertThat(theirs.getDataContentType()).isEqualTo("application/json");
        assertThat(theirs.getExtension("organization")).isEqualTo(ACME.value());
        assertThat(new String(theirs.getData().toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"number\":\"INV-1\",\"amount\":\"12.30\"}");
    }

    @Test
    void weReadWhatTheCloudEventsLibraryWrites() {
        var theirs = CloudEventBuilder.v1()
                .withId("evt_7")
                .withSource(URI.create("/invoices"))
                .withType(ISSUED.name())
                .withSubject("inv_1")
                .withTime(OffsetDateTime.parse("2026-11-22T13:00:00.5+01:00"))
                .withExtension("organization", ACME.value())
                .withExtension("somethingnew", 42)
                .withData("application/json", bytes("{\"number\":\"INV-1\",\"amount\":\"12.30\",\"new\":true}"))
                .build();
        var format = EventFormatProvider.getInstance().resolveFormat(Event.CONTENT_TYPE);

        var event = Event.parse(format.serialize(theirs));

        assertThat(event.time()).isEqualTo(NOON.plusMillis(500));
        assertThat(event.data(ISSUED)).isEqualTo(DATA);
    }

    @Test
    void anEventWithoutOrganizationIsRefusedByAHandlerThatNeedsOne() {
        var event = Event.parse(
                bytes(Event.withoutOrganization(ISSUED, "inv_1", NOON, DATA).body()));

        assertThat(event.owner()).isNull();
        assertThatThrownBy(event::organization).isInstanceOf(Refused.class).hasMessageContaining("organization");
    }

    @Test
    void theIdDerivedFromAnEventIsAlwaysTheSameAndDiffersByEvent() {
        var one = Event.parse(bytes(Event.of(ISSUED, ACME, "inv_1", NOON, DATA).body()));
        var again = Event.parse(EventJson.write(one));
        var other =
                Event.parse(bytes(Event.of(ISSUED, ACME, "inv_1", NOON, DATA).body()));

        assertThat(one.derivedId("mail")).isEqualTo(again.derivedId("mail")).startsWith("mail_");
        assertThat(one.derivedId("mail")).isNotEqualTo(other.derivedId("mail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"specversion", "id", "source", "type", "subject", "time", "data"})
    void aMissingAttributeIsNamed(String attribute) {
        var json = example();
        json.remove(attribute);

        assertThat(refusal(json.toString())).isEqualTo("/" + attribute);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "specversion|\"0.3\"",
                "specversion|1.0",
                "id|7",
                "id|\"\"",
                "subject|[]",
                "time|\"yesterday\"",
                "time|\"2026-11-22\"",
                "time|1763812800",
                "organization|\"org_1\"",
                "organization|{}",
                "datacontenttype|\"text/xml\"",
                "data|\"text\"",
                "data|[]",
                "data|null",
                "correlationid|true"
            })
    void aWrongAttributeIsNamed(String attribute, String value) throws Exception {
        var json = example();
        json.set(attribute, Json.STORED.readTree(value));

        assertThat(refusal(json.toString())).isEqualTo("/" + attribute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{", "{\"id\":\"a\",\"id\":\"b\"}", "{} {}", "not json"})
    void whatIsNoJsonObjectIsRefused(String body) {
        assertThat(refusal(body)).isIn("", "/specversion");
    }

    @Test
    void anAttributeOfAMillionCharactersIsRefused() {
        var json = example();
        json.put("subject", "x".repeat(1_000_000));

        assertThat(refusal(json.toString())).isEqualTo("/subject");
    }

    @Test
    void aFieldOfTheDataThatCannotBeReadIsNamed() {
        var json = example();
        json.putObject("data").put("number", "INV-1").put("amount", "twelve");
        var event = Event.parse(bytes(json.toString()));

        var refused = catchThrowableOfType(Refused.class, () -> event.data(ISSUED));

        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().errors().getFirst().pointer()).isEqualTo("/data/amount");
        assertThat(refused.problem().detail())
                .as("what stands there may be a secret")
                .contains("BigDecimal")
                .doesNotContain("twelve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"invoice.issued", "invoxa.invoice.issued", "invoxa.Invoice.issued.v1", "invoxa.billing.sent.v1"})
    void aTypeThatIsNotNamedByTheRuleCannotBeDeclared(String name) {
        assertThatThrownBy(() -> new EventType<>(name, Map.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode example() {
        var body = Event.of(ISSUED, ACME, "inv_1", NOON, DATA).body();
        return Json.read(bytes(body), com.fasterxml.jackson.databind.node.ObjectNode.class);
    }

    private static String refusal(String body) {
        var refused = catchThrowableOfType(Refused.class, () -> Event.parse(bytes(body)));
        assertThat(refused).isNotNull();
        assertThat(refused.problem().status()).isEqualTo(400);
        assertThat(refused.problem().type()).isEqualTo("invalid-event");
        return refused.problem().errors().getFirst().pointer();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
