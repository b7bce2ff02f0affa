package invoxa.auth;

import static invoxa.auth.RunningAuth.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.auth.crypto.Secrets;
import invoxa.auth.event.AuthEvents;
import invoxa.testing.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signing up")
class SignUpTest {

    private RunningAuth auth;

    @BeforeEach
    void start() {
        auth = RunningAuth.start();
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    @Test
    @DisplayName("makes an organization with its owner, who can log in at once")
    void makesAnOrganizationWithItsOwner() {
        var made = auth.register("Ada@Lovelace.example").expect(201);
        assertThat(made.at("/user/email").asText()).isEqualTo("ada@lovelace.example");

        var me = auth.api()
                .as(auth.person("ada@lovelace.EXAMPLE").token())
                .get("/auth/me")
                .expect(200);
        assertThat(me.at("/role").asText()).isEqualTo("owner");
        assertThat(me.at("/organization").asText())
                .isEqualTo(made.at("/organization/id").asText());
        assertThat(me.at("/organizations/0/name").asText()).isEqualTo("Lovelace");
        assertThat(me.at("/scopes").toString()).contains("invoices:write", "members:write", "organization:write");
    }

    @Test
    @DisplayName("tells the others of the organization, and has the address verified")
    void tellsTheOthers() {
        auth.register("ada@lovelace.example").expect(201);
        var owner = auth.person("ada@lovelace.example");
        assertThat(owner.signedIn().at("/user/emailVerified").asBoolean()).isFalse();
        assertThat(auth.server.told(AuthEvents.ORGANIZATION_REGISTERED, owner.organization()))
                .hasSize(1);

        var token = auth.mailbox.verificationToken("ada@lovelace.example");
        auth.api().post("/auth/email/verify", Map.of("token", token)).expect(204);
        assertThat(auth.person("ada@lovelace.example")
                        .signedIn()
                        .at("/user/emailVerified")
                        .asBoolean())
                .isTrue();
        auth.api().post("/auth/email/verify", Map.of("token", token)).expectProblem(410, "link-expired");
    }

    @Test
    @DisplayName("takes an address once, however many ask for it at once")
    void takesAnAddressOnce() throws Exception {
        var attempts = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 32; i++) {
            attempts.add(() -> auth.register("ada@lovelace.example"));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            var statuses = threads.invokeAll(attempts).stream().map(each -> {
                try {
                    return each.get().status();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201).hasSize(32);
        }
        var me = auth.api()
                .as(auth.person("ada@lovelace.example").token())
                .get("/auth/me")
                .expect(200);
        assertThat(me.at("/organizations")).hasSize(1);
    }

    @Test
    @DisplayName("answers the exact repetition with the same key as it answered the first, and takes no other for it")
    void repeats() {
        var api = auth.api().idempotencyKey("k-1");
        var first = api.post("/auth/register", RunningAuth.registration("ada@lovelace.example"))
                .expect(201);
        var second = api.post("/auth/register", RunningAuth.registration("ada@lovelace.example"))
                .expect(201);
        assertThat(second.json()).isEqualTo(first.json());

        api.post(
                        "/auth/register",
                        RunningAuth.registration("ada@lovelace.example").replace("Ada", "Eve"))
                .expectProblem(409, "email-taken");
    }

    @Test
    @DisplayName("keeps nothing from which a password could be guessed quickly")
    void keepsNoPlainHash() throws IOException {
        auth.api()
                .idempotencyKey("k-1")
                .post("/auth/register", RunningAuth.registration("ada@lovelace.example"))
                .expect(201);
        var body = RunningAuth.registration("ada@lovelace.example");
        auth.person("ada@lovelace.example");
        try (var files = Files.walk(auth.server.folder())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContain(PASSWORD, Secrets.hash(body), Secrets.hash(PASSWORD));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "short,            too-short",
        "1234567890,       too-common",
        "Passw0rd2026!,    too-common",
        "aaaaaaaaaaaaaa,   too-common",
        "ada@lovelace.example, too-common",
    })
    @DisplayName("refuses a password that is too easy to guess")
    void refusesEasyPasswords(String password, String code) {
        auth.api()
                .post(
                        "/auth/register",
                        RunningAuth.registration("ada@lovelace.example").replace(PASSWORD, password))
                .expectProblem(422, "validation")
                .expectError("/owner/password", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@x.example",
                "a b@x.example",
                "ada@localhost",
                "ada@x..example",
                "a@b@c.example\\u0000",
                "\\\"a\\\"@x.example",
                "ada@-x.example",
                "ada@1.2.3.4"
            })
    @DisplayName("refuses what is no e-mail address")
    void refusesWhatIsNoAddress(String email) {
        auth.register(email).expect(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"organization\": 1}",
                "{\"organization\": null, \"owner\": null}",
                "{\"x\": 1}",
                "{",
                "",
                "{\"organization\": {\"name\": \"x\", \"country\": \"XX\"}}"
            })
    @DisplayName("refuses every malformed request with a problem, and leaves nothing")
    void refusesMalformed(String body) {
        assertThat(auth.api().post("/auth/register", body).status()).isIn(400, 422);
    }

    @Test
    @DisplayName("names every field at fault at once")
    void namesEveryField() {
        auth.api()
                .post("/auth/register", """
                        {"organization": {"name": " ", "timeZone": "Mars/Base"}, "owner": {"email": "x"}}""")
                .expectProblem(422, "validation")
                .expectError("/organization/name", "required")
                .expectError("/organization/country", "required")
                .expectError("/organization/currency", "required")
                .expectError("/organization/language", "required")
                .expectError("/organization/timeZone", "invalid")
                .expectError("/owner/name", "required")
                .expectError("/owner/email", "invalid")
                .expectError("/owner/password", "required");
    }
}
