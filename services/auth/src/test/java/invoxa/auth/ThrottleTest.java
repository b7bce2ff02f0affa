package invoxa.auth;

import static invoxa.auth.RunningAuth.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Trying passwords")
class ThrottleTest {

    private static final String ADA = "ada@lovelace.example";

    @Test
    @DisplayName("is soon slowed down, and the owner on a known device does not notice")
    void theOwnerGetsIn() {
        try (var auth = RunningAuth.start()) {
            var ada = auth.owner(ADA);
            hammer(auth, ADA);

            for (int i = 0; i < 30; i++) {
                auth.api()
                        .post("/auth/login", Map.of("email", ADA, "password", PASSWORD, "device", ada.device()))
                        .expect(200);
            }
            auth.logIn(ADA, PASSWORD).expect(429);
        }
    }

    @Test
    @DisplayName("leaves the owner on a new device a way in by mail, and that device is known from then on")
    void theOwnerGetsInByMail() {
        try (var auth = RunningAuth.start()) {
            auth.owner(ADA);
            hammer(auth, ADA);
            auth.api().post("/auth/password/forgot", Map.of("email", ADA)).expect(202);
            var device = auth.api()
                    .post(
                            "/auth/password/reset",
                            Map.of("token", auth.mailbox.resetToken(ADA), "password", "another good one"))
                    .expect(200)
                    .at("/device")
                    .asText();
            auth.api()
                    .post("/auth/login", Map.of("email", ADA, "password", "another good one", "device", device))
                    .expect(200);
        }
    }

    @Test
    @DisplayName("is slowed down the same for an account that does not exist, and says when to come back")
    void unknownAccountsAreLimitedToo() {
        try (var auth = RunningAuth.start()) {
            hammer(auth, "nobody@lovelace.example");
            var refused = auth.logIn("nobody@lovelace.example", PASSWORD).expectProblem(429, "too-many-tries");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
            auth.clock.advance(Duration.ofMinutes(1));
            auth.logIn("nobody@lovelace.example", PASSWORD).expect(401);
        }
    }

    @Test
    @DisplayName("from a stolen or made-up device token has no more tries than from none")
    void devicesCannotBeMadeUp() {
        try (var auth = RunningAuth.start()) {
            auth.owner(ADA);
            var eve = auth.owner("eve@evil.example");
            hammer(auth, ADA);
            for (var device : new String[] {eve.device(), "dev_x", eve.device().replace("dev_0", "dev_1")}) {
                auth.api()
                        .post("/auth/login", Map.of("email", ADA, "password", PASSWORD, "device", device))
                        .expect(429);
            }
        }
    }

    @Test
    @DisplayName("from a known device is limited as well")
    void knownDevicesAreLimited() {
        try (var auth = RunningAuth.start()) {
            var ada = auth.owner(ADA);
            var wish = Map.of("email", ADA, "password", "wrong password", "device", ada.device());
            for (int i = 0; i < 10; i++) {
                auth.api().post("/auth/login", wish).expect(401);
            }
            auth.api().post("/auth/login", wish).expect(429);
        }
    }

    @Test
    @DisplayName("at many accounts from one address is limited too")
    void addressesAreLimited() {
        try (var auth = RunningAuth.with("INVOXA_LIMIT_ADDRESS=5,PT1M")) {
            for (int i = 0; i < 5; i++) {
                auth.logIn("user" + i + "@lovelace.example", PASSWORD).expect(401);
            }
            auth.logIn("user6@lovelace.example", PASSWORD).expect(429);
        }
    }

    @Test
    @DisplayName("costs a good one nothing")
    void goodTriesAreFree() {
        try (var auth = RunningAuth.start()) {
            auth.register(ADA).expect(201);
            for (int i = 0; i < 30; i++) {
                auth.logIn(ADA, PASSWORD).expect(200);
            }
        }
    }

    @Test
    @DisplayName("of mailed links and sign-ups is limited by address")
    void openEndpointsAreLimited() {
        try (var auth = RunningAuth.with("INVOXA_LIMIT_OPEN=2,PT1M")) {
            auth.register(ADA).expect(201);
            auth.register(ADA).expect(409);
            auth.register("more@lovelace.example").expectProblem(429, "too-many-tries");
            auth.api().post("/auth/email/verify", Map.of("token", "x")).expectProblem(429, "too-many-tries");
        }
    }

    private static void hammer(RunningAuth auth, String email) {
        for (int i = 0; i < 40; i++) {
            assertThat(auth.logIn(email, "wrong password " + i).status()).isIn(401, 429);
        }
        auth.logIn(email, "wrong password").expect(429);
    }
}
