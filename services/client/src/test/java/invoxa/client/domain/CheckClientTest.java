package invoxa.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is said of a client")
class CheckClientTest {

    private static List<String> faults(String json) {
        var details = Json.read(json.getBytes(StandardCharsets.UTF_8), ClientDetails.class);
        return CheckClient.faults(details).all().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @ParameterizedTest(name = "{0} has at most {1} characters")
    @CsvSource({
        "/name, 200",
        "/tradingName, 200",
        "/number, 100",
        "/taxRegistrationId, 100",
        "/buyerReference, 100",
        "/notes, 5000",
        "/address/line1, 200",
        "/address/line2, 200",
        "/address/line3, 200",
        "/address/city, 100",
        "/address/postCode, 20",
        "/address/subdivision, 100",
        "/contact/name, 200",
        "/contact/role, 100",
        "/contact/phone, 50"
    })
    void hasItsLength(String pointer, int max) {
        assertThat(faults(withText(pointer, "x".repeat(max)))).isEmpty();
        assertThat(faults(withText(pointer, "x".repeat(max + 1)))).containsExactly(pointer + " too-long");
    }

    private static String withText(String pointer, String text) {
        var names = pointer.substring(1).split("/");
        var value = "\"" + names[names.length - 1] + "\":\"" + text + "\"";
        var json = names.length == 1 ? value : "\"" + names[0] + "\":{" + value + "}";
        return pointer.equals("/name") ? "{" + json + "}" : "{\"name\":\"A\"," + json + "}";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
                    {"name":" "}                                                      § /name required
                    {}                                                                § /name required
                    {"name":"A","paymentDays":0}                                      §
                    {"name":"A","paymentDays":365}                                    §
                    {"name":"A","paymentDays":366}                                    § /paymentDays range
                    {"name":"A","identifiers":[{"value":"1"},{"scheme":"0088"}]}      § /identifiers/1/value required
                    {"name":"A","legalRegistration":{"scheme":"12345678901","value":"1"}} § /legalRegistration/scheme too-long
                    {"name":"A","electronicAddresses":[{"value":"a|b"}]}            § /electronicAddresses/0/value invalid
                    {"name":"A","contacts":[{},{"phone":"+49 30 0123456789"},{"email":"x"}]} § /contacts/2/email email
                    {"name":"A","deliveryAddresses":[{"name":"x","address":{"line1":"y"}},{"name":"x"}]} § /deliveryAddresses/1/address required
                    {"name":"A","tags":["a"," "]}                                     § /tags/1 required
                    {"name":"A","customFields":[{"name":"","value":"1"}]}             § /customFields/0/name required
                    {"name":"A","customFields":[{"name":"x","value":"1"},{"name":" x","value":"2"}]} § /customFields/1/name repeated
                    """)
    @DisplayName("is accepted or refused at its field")
    void isRefusedAtItsField(String json, String fault) {
        assertThat(faults(json)).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    @DisplayName("has at most fifty of anything")
    void hasAtMostFifty() {
        assertThat(faults("{\"name\":\"A\",\"tags\":[" + "\"x\",".repeat(49) + "\"x\"]}"))
                .isEmpty();
        assertThat(faults("{\"name\":\"A\",\"tags\":[" + "\"x\",".repeat(50) + "\"x\"]}"))
                .containsExactly("/tags too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {" Müller ", "\u00a0Müller\u202f", "\ufeffMüller\t\r\n"})
    @DisplayName("is what stands between the gaps, also those that do not break")
    void isWithoutGaps(String name) {
        var details = ClientDetails.ofBuyer(name, " \u00a0", null, null, " ", null, null, null, null, null);
        assertThat(details.name()).isEqualTo("Müller");
        assertThat(details.tradingName()).isNull();
        assertThat(details.vatId()).isNull();
    }

    @Test
    @DisplayName("has no address and no contact where every part of them is empty")
    void hasNoEmptyGroups() {
        var json = "{\"name\":\"A\",\"address\":{\"line1\":\" \"},\"contact\":{\"name\":\"\"}}";
        var details = Json.read(json.getBytes(StandardCharsets.UTF_8), ClientDetails.class);
        assertThat(details.address()).isNull();
        assertThat(details.contact()).isNull();
    }
}
