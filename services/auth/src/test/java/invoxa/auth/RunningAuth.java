package invoxa.auth;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.auth.crypto.Secrets;
import invoxa.testing.Answer;
import invoxa.testing.Api;
import invoxa.testing.TestClock;
import invoxa.testing.TestServer;
import invoxa.testing.TestServerPlan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Auth on a real server and store, with its own tokens, a clock that the test moves, and somebody who gets the mails.
 */
final class RunningAuth implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    static final Map<String, String> CLIENT_SECRETS =
            Map.of("auth", "auth-secret", "invoice", "invoice-secret", "notification", "notification-secret");

    final TestClock clock;
    final TestServer server;
    final Mailbox mailbox;

    private RunningAuth(TestClock clock, TestServer server, Mailbox mailbox) {
        this.clock = clock;
        this.server = server;
        this.mailbox = mailbox;
    }

    static RunningAuth start() {
        var clock = TestClock.at("2026-11-22T09:30:00Z");
        return start(plan(clock), clock);
    }

    /** @param settings {@code NAME=value} */
    static RunningAuth with(String... settings) {
        var clock = TestClock.at("2026-11-22T09:30:00Z");
        var plan = plan(clock);
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            plan = plan.setting(parts[0], parts[1]);
        }
        return start(plan, clock);
    }

    static RunningAuth start(TestServerPlan plan, TestClock clock) {
        var mailbox = new AtomicReference<Mailbox>();
        var server = plan.and("notification", environment -> {
                    mailbox.set(new Mailbox(environment));
                    return mailbox.get();
                })
                .start();
        return new RunningAuth(clock, server, mailbox.get());
    }

    /** Cheap passwords and wide limits; a test of limits narrows them. */
    static TestServerPlan plan(TestClock clock) {
        return settings(TestServer.with("auth", AuthService::new).realTokens(CLIENT_SECRETS), clock);
    }

    static TestServerPlan settings(TestServerPlan plan, TestClock clock) {
        return plan.clock(clock)
                .setting("INVOXA_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]))
                .setting(
                        "INVOXA_SERVICE_SECRETS",
                        CLIENT_SECRETS.entrySet().stream()
                                .map(client -> client.getKey() + "=" + Secrets.hash(client.getValue()))
                                .collect(Collectors.joining(",")))
                .setting("INVOXA_ARGON2", "m=32,t=1,p=1")
                .setting("INVOXA_ARGON2_PARALLEL", "4")
                .setting("INVOXA_LIMIT_OPEN", "100000,PT1S")
                .setting("INVOXA_LIMIT_ADDRESS", "100000,PT1S");
    }

    Api api() {
        return server.api();
    }

    static String registration(String email) {
        return """
                {"organization": {"name": "Lovelace", "country": "DE", "currency": "EUR", "language": "de",
                    "timeZone": "Europe/Berlin"},
                 "owner": {"name": "Ada", "email": "%s", "password": "%s"}}""".formatted(email, PASSWORD);
    }

    Answer register(String email) {
        return api().post("/auth/register", registration(email));
    }

    Answer logIn(String email, String password) {
        return api().post("/auth/login", Map.of("email", email, "password", password));
    }

    /** Registers an organization, verifies the address of its owner, and logs the owner in. */
    Person owner(String email) {
        register(email).expect(201);
        verify(email);
        return person(email);
    }

    void verify(String email) {
        api().post("/auth/email/verify", Map.of("token", mailbox.verificationToken(email)))
                .expect(204);
    }

    /** Logs in. */
    Person person(String email) {
        return new Person(email, logIn(email, PASSWORD).expect(200).json());
    }

    /** Somebody whom the owner invited with this role, and who accepted and logged in. */
    Person member(Person owner, String email, String role) {
        api().as(owner.token())
                .post("/auth/invitations", Map.of("email", email, "role", role))
                .expect(201);
        api().post(
                        "/auth/invitations/accept",
                        Map.of("token", mailbox.invitationToken(email), "name", "Member", "password", PASSWORD))
                .expect(200);
        return person(email);
    }

    Answer refresh(String token) {
        return api().post("/auth/refresh", Map.of("refreshToken", token));
    }

    /** A service's token by client credentials. */
    String serviceToken(String client) {
        return form("grant_type=client_credentials", "client_id=" + client, "client_secret=" + client + "-secret")
                .expect(200)
                .at("/access_token")
                .asText();
    }

    Answer form(String... fields) {
        return api().post(
                        "/auth/token",
                        "application/x-www-form-urlencoded",
                        Arrays.stream(fields).collect(Collectors.joining("&")).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }

    /** Somebody who has logged in. */
    record Person(String email, JsonNode signedIn) {
        String token() {
            return signedIn.at("/accessToken").asText();
        }

        String refreshToken() {
            return signedIn.at("/refreshToken").asText();
        }

        String device() {
            return signedIn.at("/device").asText();
        }

        String id() {
            return signedIn.at("/user/id").asText();
        }

        String organization() {
            return signedIn.at("/organization").asText();
        }
    }
}
