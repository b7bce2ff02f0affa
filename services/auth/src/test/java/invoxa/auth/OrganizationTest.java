package invoxa.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.auth.RunningAuth.Person;
import invoxa.kernel.AccentColor;
import invoxa.kernel.OrganizationId;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An organization")
class OrganizationTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13};
    private static final String FULL = """
            {"name": "Lovelace Analytik GmbH", "tradingName": "Lovelace", "vatId": "DE123456788",
             "identifiers": [{"scheme": "0088", "value": "4012345000009"}],
             "legalRegistration": {"value": "HRB 12345"}, "taxRegistrationId": "27/123/45678",
             "legalInformation": "Amtsgericht Charlottenburg",
             "electronicAddresses": [{"scheme": "EM", "value": "rechnung@lovelace.example"}],
             "address": {"line1": "Unter den Linden 1", "city": "Berlin", "postCode": "10117", "country": "DE"},
             "contact": {"name": "Ada", "phone": "+49 30 1", "email": "ada@lovelace.example"},
             "bankAccounts": [{"name": "Lovelace", "iban": "DE75512108001245126199", "bic": "SOLADEST600"}],
             "currency": "EUR", "language": "de", "timeZone": "Europe/Berlin", "paymentTermsDays": 30}""";

    private RunningAuth auth;
    private Person owner;

    @BeforeEach
    void start() {
        auth = RunningAuth.start();
        owner = auth.owner("ada@lovelace.example");
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    @Test
    @DisplayName("is changed as a whole in the version that was seen, and the others are told")
    void isChanged() {
        var api = auth.api().as(owner.token());
        var before = api.get("/auth/organization").expect(200);
        assertThat(before.at("/address/country").asText()).isEqualTo("DE");
        assertThat(before.at("/paymentTermsDays").asInt()).isEqualTo(14);

        var after = api.ifMatch(before.etag()).put("/auth/organization", FULL).expect(200);

        assertThat(after.at("/bankAccounts/0/iban").asText()).isEqualTo("DE75512108001245126199");
        assertThat(api.get("/auth/organization").json()).isEqualTo(after.json());
        assertThat(auth.mailbox.changed(2).profile().name()).isEqualTo("Lovelace Analytik GmbH");
        api.ifMatch(before.etag()).put("/auth/organization", FULL).expectProblem(412, "stale-version");
        api.put("/auth/organization", FULL).expectProblem(428, "precondition-required");
        api.ifMatch(after.etag()).put("/auth/organization", after.json()).expect(200);
    }

    @Test
    @DisplayName("is read by services in its name, and changed by none of them")
    void isReadByServices() {
        var api = auth.api().as(auth.serviceToken("invoice"));
        var read = api.of(new OrganizationId(owner.organization()))
                .get("/auth/organization")
                .expect(200);
        assertThat(read.at("/name").asText()).isEqualTo("Lovelace");
        api.get("/auth/organization").expect(400);
        api.of(OrganizationId.next()).get("/auth/organization").expect(404);
        api.of(new OrganizationId(owner.organization()))
                .ifMatch(read.etag())
                .put("/auth/organization", FULL)
                .expect(403);
    }

    @Test
    @DisplayName("is changed neither by a viewer nor by an accountant")
    void isNotChangedByAll() {
        for (var role : new String[] {"viewer", "accountant"}) {
            var api =
                    auth.api().as(auth.member(owner, role + "@x.example", role).token());
            var etag = api.get("/auth/organization").expect(200).etag();
            api.ifMatch(etag).put("/auth/organization", FULL).expect(403);
            api.ifMatch(etag).put("/auth/organization/logo", "image/png", PNG).expect(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/bankAccounts/0/iban, DE75512108001245126198",
        "/bankAccounts/0/iban, de75512108001245126199",
        "/bankAccounts/0/bic,  SOLADEST60",
        "/vatId,               123456788",
        "/timeZone,            +02:00",
        "/timeZone,            Mars/Base",
        "/contact/email,       nobody",
        "/currency,            XXX1",
        "/language,            la",
        "/address/country,     ZZ",
        "/name,                ' '",
        "/paymentTermsDays,    soon",
    })
    @DisplayName("refuses what it cannot be, and names the field")
    void refusesWhatItCannotBe(String pointer, String value) throws Exception {
        var profile = (ObjectNode) invoxa.json.Json.STORED.readTree(FULL);
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) profile.at(pointer.substring(0, last))).put(pointer.substring(last + 1), value);
        var api = auth.api().as(owner.token());
        var answer = api.ifMatch(api.get("/auth/organization").etag())
                .put("/auth/organization", profile)
                .expectProblem(422, "validation");
        assertThat(answer.at("/errors").findValuesAsText("pointer")).containsExactly(pointer);
    }

    @Test
    @DisplayName("has a colour, in lower case, which the others are told and nobody else sees")
    void hasAColour() {
        var api = auth.api().as(owner.token());
        var seen = api.get("/auth/organization").expect(200);
        assertThat(seen.json().has("accentColor")).isFalse();

        var after = api.ifMatch(seen.etag())
                .put("/auth/organization", FULL.replace("30}", "30, \"accentColor\": \"#FFD400\"}"))
                .expect(200);

        assertThat(after.at("/accentColor").asText()).isEqualTo("#ffd400");
        assertThat(api.get("/auth/organization").json()).isEqualTo(after.json());
        assertThat(auth.mailbox.changed(2).profile().accentColor()).isEqualTo(new AccentColor("#ffd400"));
        var eve = auth.owner("eve@evil.example");
        assertThat(auth.api().as(eve.token()).get("/auth/organization").json().has("accentColor"))
                .isFalse();
        var without = api.ifMatch(after.etag()).put("/auth/organization", FULL).expect(200);
        assertThat(without.json().has("accentColor")).as("left out, it is gone").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"red\"",
                "\"#abc\"",
                "\"1f4e79\"",
                "\"#1f4e79;\"",
                "\" #1f4e79\"",
                "\"#1f4e7g\"",
                "\"\\\"><script>\"",
                "[\"#1f4e79\"]",
                "2051705",
                "{}"
            })
    @DisplayName("refuses what is no colour, names the field and says how a colour is written")
    void refusesWhatIsNoColour(String color) {
        var api = auth.api().as(owner.token());
        var seen = api.get("/auth/organization").expect(200);
        var answer = api.ifMatch(seen.etag())
                .put("/auth/organization", FULL.replace("30}", "30, \"accentColor\": " + color + "}"))
                .expectProblem(422, "validation");
        assertThat(answer.at("/errors").findValuesAsText("pointer")).containsExactly("/accentColor");
        if (color.startsWith("\"")) {
            assertThat(answer.at("/errors/0/detail").asText()).contains("six hexadecimal digits", "#1f4e79");
        }
        assertThat(api.get("/auth/organization").json()).isEqualTo(seen.json());
    }

    @Test
    @DisplayName("refuses an empty profile and nulls where a value must be")
    void refusesNothing() {
        var api = auth.api().as(owner.token()).ifMatch("\"1\"");
        for (var field : new String[] {"name", "address", "currency", "language", "timeZone", "paymentTermsDays"}) {
            api.put("/auth/organization", "{}").expectError("/" + field, "required");
        }
        api.put("/auth/organization", FULL.replace("{\"value\": \"HRB 12345\"}", "{}"))
                .expectError("/legalRegistration/value", "required");
        api.put(
                        "/auth/organization",
                        FULL.replace("{\"scheme\": \"EM\", \"value\": \"rechnung@lovelace.example\"}", "null"))
                .expectError("/electronicAddresses/0", "required");
        api.put(
                        "/auth/organization",
                        FULL.replace("DE75512108001245126199", "DE75512108001245126198")
                                .replace("30}", "-1}"))
                .expectError("/paymentTermsDays", "out-of-range");
    }

    @Test
    @DisplayName("has a logo, which is a picture of one MiB at the most, and its own")
    void hasALogo() {
        var api = auth.api().as(owner.token());
        api.get("/auth/organization/logo").expect(404);
        var seen = api.get("/auth/organization").etag();
        api.put("/auth/organization/logo", "image/png", PNG).expectProblem(428, "precondition-required");

        var after = api.ifMatch(seen)
                .put("/auth/organization/logo", "image/png", PNG)
                .expect(200);

        assertThat(after.at("/logo/contentType").asText()).isEqualTo("image/png");
        assertThat(after.at("/logo/version").asText()).isNotEmpty();
        assertThat(api.get("/auth/organization/logo").expect(200).bytes()).isEqualTo(PNG);
        var eve = auth.owner("eve@evil.example");
        auth.api().as(eve.token()).get("/auth/organization/logo").expect(404);

        var next = api.ifMatch(after.etag());
        next.put("/auth/organization/logo", "image/png", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .expectError("", "not-an-image");
        next.put("/auth/organization/logo", "image/png", new byte[0]).expect(422);
        next.put("/auth/organization/logo", "image/svg+xml", PNG).expect(415);
        next.put("/auth/organization/logo", "image/png", Arrays.copyOf(PNG, 1_048_577))
                .expect(413);
        var gone = next.delete("/auth/organization/logo").expect(200);
        assertThat(gone.json().has("logo")).isFalse();
        api.ifMatch(gone.etag())
                .put("/auth/organization/logo", "image/png", Arrays.copyOf(PNG, 1_048_576))
                .expect(200);
        assertThat(api.get("/auth/organization").at("/logo/version"))
                .as("another picture has another version")
                .isNotEqualTo(after.at("/logo/version"));
    }
}
