package invoxa.auth;

import static invoxa.auth.RunningAuth.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import invoxa.testing.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A session")
class SessionTest {

    private static final String ADA = "ada@lovelace.example";

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
    @DisplayName("is not begun with a wrong password or an unknown address, and both are answered the same")
    void isNotBegunWithAWrongPassword() {
        auth.owner(ADA);
        var wrong = auth.logIn(ADA, "not the password").expectProblem(401, "wrong-credentials");
        var unknown = auth.logIn("eve@lovelace.example", PASSWORD).expectProblem(401, "wrong-credentials");
        assertThat(wrong.at("/detail")).isEqualTo(unknown.at("/detail"));
    }

    @Test
    @DisplayName("goes on with each refresh, and ends when a used-up token is shown again")
    void endsOnReuse() {
        var first = auth.owner(ADA).refreshToken();
        var second = auth.refresh(first).expect(200).at("/refreshToken").asText();
        assertThat(second).isNotEqualTo(first);
        auth.clock.advance(Duration.ofSeconds(11));

        auth.refresh(first).expectProblem(401, "session-over");

        auth.refresh(second).expectProblem(401, "session-over");
    }

    @Test
    @DisplayName("ends even when the token that is shown again is many uses old")
    void endsOnReuseOfAnOldOne() {
        var first = auth.owner(ADA).refreshToken();
        var token = first;
        for (int i = 0; i < 5; i++) {
            token = auth.refresh(token).expect(200).at("/refreshToken").asText();
        }
        auth.refresh(first).expectProblem(401, "session-over");
        auth.refresh(token).expectProblem(401, "session-over");
    }

    @Test
    @DisplayName("survives sixteen who refresh the same token at once, and has one line of tokens after")
    void survivesARace() throws Exception {
        var first = auth.owner(ADA).refreshToken();
        var attempts = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 16; i++) {
            attempts.add(() -> auth.refresh(first));
        }
        List<String> successors;
        try (var threads = Executors.newFixedThreadPool(16)) {
            successors = threads.invokeAll(attempts).stream()
                    .map(each ->
                            each.resultNow().expect(200).at("/refreshToken").asText())
                    .distinct()
                    .toList();
        }
        assertThat(successors).hasSize(1);
        auth.refresh(successors.getFirst()).expect(200);
    }

    @Test
    @DisplayName("is not ended by a token that auth did not make, even for the right session")
    void isNotEndedByForgery() {
        var token = auth.owner(ADA).refreshToken();
        var parts = token.split("\\.");
        var forged = parts[0] + "." + parts[1] + ".7." + parts[3];
        var tampered = token.substring(0, token.length() - 2) + (token.endsWith("AA") ? "BB" : "AA");
        Stream.of(forged, tampered, "x", "", token + ".", parts[0] + "." + parts[1] + ".-1." + parts[3])
                .forEach(bad -> auth.refresh(bad).expectProblem(401, "session-over"));
        auth.refresh(token).expect(200);
    }

    @Test
    @DisplayName("ends after thirty days without use, not after thirty days of use")
    void endsWhenUnused() {
        var token = auth.owner(ADA).refreshToken();
        for (int i = 0; i < 3; i++) {
            auth.clock.advance(Duration.ofDays(29));
            token = auth.refresh(token).expect(200).at("/refreshToken").asText();
        }
        auth.clock.advance(Duration.ofDays(30));
        auth.refresh(token).expectProblem(401, "session-over");
    }

    @Test
    @DisplayName("ends on logging out, and logging out again or with rubbish does nothing")
    void endsOnLogOut() {
        var token = auth.owner(ADA).refreshToken();
        for (int i = 0; i < 2; i++) {
            auth.api().post("/auth/logout", Map.of("refreshToken", token)).expect(204);
        }
        auth.api().post("/auth/logout", Map.of("refreshToken", "rubbish")).expect(204);
        auth.api().post("/auth/logout").expect(204);
        auth.refresh(token).expectProblem(401, "session-over");
    }

    @Test
    @DisplayName("of a browser lives in cookies that scripts and other sites cannot use, and in no answer")
    void livesInCookies() {
        auth.register(ADA).expect(201);
        var signedIn = auth.api()
                .post("/auth/login", Map.of("email", ADA, "password", PASSWORD, "cookie", true))
                .expect(200);
        assertThat(signedIn.json().has("refreshToken")).isFalse();
        assertThat(signedIn.json().has("device")).isFalse();
        var cookies = signedIn.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("; HttpOnly", "; SameSite=Strict", "; Path=/auth"));

        var refreshed =
                auth.api().with("Cookie", "a=b; " + pair(cookies.getFirst())).post("/auth/refresh");
        refreshed.expect(200);
        assertThat(refreshed.json().has("refreshToken")).isFalse();
        assertThat(refreshed.headers().allValues("Set-Cookie").getFirst()).startsWith("invoxa_refresh=usr_");

        auth.api()
                .with("Cookie", pair(refreshed.headers().allValues("Set-Cookie").getFirst()))
                .post("/auth/logout")
                .expect(204);
        auth.api()
                .with("Cookie", pair(refreshed.headers().allValues("Set-Cookie").getFirst()))
                .post("/auth/refresh")
                .expectProblem(401, "session-over");
    }

    @Test
    @DisplayName("of a browser cannot be begun, used or ended by a page of another address, not even a neighbour's")
    void isForItsOwnPagesAlone() {
        auth.register(ADA).expect(201);
        var credentials = Map.of("email", ADA, "password", PASSWORD, "cookie", true);
        var cookie = pair(auth.api()
                .with("Sec-Fetch-Site", "same-origin")
                .post("/auth/login", credentials)
                .expect(200)
                .headers()
                .allValues("Set-Cookie")
                .getFirst());
        for (var site : List.of("cross-site", "same-site")) {
            var elsewhere = auth.api().with("Sec-Fetch-Site", site).with("Cookie", cookie);
            for (var path : List.of("/auth/refresh", "/auth/logout")) {
                var refused = elsewhere.post(path).expectProblem(403, "cross-origin");
                assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
            }
            elsewhere.post("/auth/login", credentials).expectProblem(403, "cross-origin");
        }
        // a page that is not secure, where browsers do not send Sec-Fetch-Site
        for (var origin : List.of("http://evil.example", "null", "http://", "http://[")) {
            auth.api()
                    .with("Origin", origin)
                    .with("Cookie", cookie)
                    .post("/auth/refresh")
                    .expectProblem(403, "cross-origin");
        }
        auth.api()
                .with("Origin", auth.server.url().toString())
                .with("Cookie", cookie)
                .post("/auth/refresh")
                .expect(200);
    }

    private static String pair(String setCookie) {
        return setCookie.substring(0, setCookie.indexOf(';'));
    }

    @Test
    @DisplayName("is listed with where it came from, and each can be ended but nobody else's")
    void isListed() {
        var ada = auth.owner(ADA);
        var phone = auth.person(ADA);
        var eve = auth.owner("eve@evil.example");
        var sessions =
                auth.api().as(ada.token()).get("/auth/sessions").expect(200).at("/items");
        assertThat(sessions).hasSize(2);
        var other = Stream.of(0, 1)
                .filter(i -> !sessions.at("/" + i + "/current").asBoolean())
                .map(i -> sessions.at("/" + i + "/id").asText())
                .findFirst()
                .orElseThrow();

        auth.api().as(eve.token()).delete("/auth/sessions/" + other).expect(404);
        auth.refresh(phone.refreshToken()).expect(200);
        auth.api().as(ada.token()).delete("/auth/sessions/" + other).expect(204);
        auth.api().as(ada.token()).delete("/auth/sessions/ses_x").expect(404);

        auth.refresh(phone.refreshToken()).expectProblem(401, "session-over");
        auth.person(ADA);
        auth.api().as(ada.token()).delete("/auth/sessions").expect(204);
        assertThat(auth.api().as(ada.token()).get("/auth/sessions").at("/items"))
                .hasSize(1);
        auth.refresh(ada.refreshToken()).expect(200);
    }

    @Test
    @DisplayName("is for the organization that was asked for, else the last used, never one that is not the user's")
    void isForAnOrganization() {
        var ada = auth.owner(ADA);
        var grace = auth.owner("grace@hopper.example");
        var invited = auth.api().as(grace.token()).post("/auth/invitations", Map.of("email", ADA, "role", "viewer"));
        invited.expect(201);
        auth.api()
                .post(
                        "/auth/invitations/accept",
                        Map.of("token", auth.mailbox.invitationToken(ADA), "password", PASSWORD))
                .expect(200);

        var there = auth.api()
                .post("/auth/login", Map.of("email", ADA, "password", PASSWORD, "organization", grace.organization()))
                .expect(200);
        assertThat(there.at("/role").asText()).isEqualTo("viewer");
        assertThat(auth.person(ADA).organization()).isEqualTo(grace.organization());
        var back = auth.api()
                .post(
                        "/auth/refresh",
                        Map.of(
                                "refreshToken", there.at("/refreshToken").asText(),
                                "organization", ada.organization()))
                .expect(200);
        assertThat(back.at("/role").asText()).isEqualTo("owner");
        auth.api()
                .post(
                        "/auth/login",
                        Map.of(
                                "email",
                                "grace@hopper.example",
                                "password",
                                PASSWORD,
                                "organization",
                                ada.organization()))
                .expectProblem(403, "not-a-member");
        assertThat(auth.api()
                        .as(there.at("/accessToken").asText())
                        .get("/auth/me")
                        .at("/organizations"))
                .hasSize(2);
    }

    @Test
    @DisplayName("replaces a hash that was made with cheaper parameters when its user logs in")
    void rehashes() {
        auth.owner(ADA);
        auth.close();
        var dearer = RunningAuth.start(
                RunningAuth.plan(auth.clock).folder(auth.server.folder()).setting("INVOXA_ARGON2", "m=64,t=2,p=1"),
                auth.clock);
        var before = new invoxa.auth.storage.Users(dearer.server.store());
        try (dearer) {
            var id = dearer.person(ADA).id();
            assertThat(before.find(id).orElseThrow().content().passwordHash())
                    .startsWith("$argon2id$v=19$m=64,t=2,p=1$");
            dearer.person(ADA);
        }
    }
}
