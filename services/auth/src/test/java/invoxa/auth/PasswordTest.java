package invoxa.auth;

import static invoxa.auth.RunningAuth.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password")
class PasswordTest {

    private static final String ADA = "ada@lovelace.example";
    private static final String NEW = "another good one";

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
    @DisplayName("that is changed ends all other sessions, and needs the current one")
    void isChanged() {
        var ada = auth.owner(ADA);
        var phone = auth.person(ADA);
        var api = auth.api().as(ada.token());
        api.post("/auth/password/change", Map.of("currentPassword", "wrong one here", "newPassword", NEW))
                .expectProblem(422, "validation")
                .expectError("/currentPassword", "wrong");
        api.post("/auth/password/change", Map.of("currentPassword", PASSWORD, "newPassword", "short"))
                .expectError("/newPassword", "too-short");
        auth.refresh(phone.refreshToken()).expect(200);

        api.post("/auth/password/change", Map.of("currentPassword", PASSWORD, "newPassword", NEW))
                .expect(204);

        auth.refresh(phone.refreshToken()).expectProblem(401, "session-over");
        auth.refresh(ada.refreshToken()).expect(200);
        auth.logIn(ADA, PASSWORD).expect(401);
        auth.logIn(ADA, NEW).expect(200);
    }

    @Test
    @DisplayName("that is forgotten is reset by a mailed link, once, and every session ends")
    void isReset() {
        var ada = auth.owner(ADA);
        auth.api().post("/auth/password/forgot", Map.of("email", ADA)).expect(202);
        var token = auth.mailbox.resetToken(ADA);
        var wish = Map.of("token", token, "password", NEW);
        auth.api()
                .post("/auth/password/reset", Map.of("token", token, "password", "1234567890"))
                .expectError("/password", "too-common");

        auth.api().post("/auth/password/reset", wish).expect(200);

        auth.api().post("/auth/password/reset", wish).expectProblem(410, "link-expired");
        auth.refresh(ada.refreshToken()).expectProblem(401, "session-over");
        var again = auth.logIn(ADA, NEW).expect(200);
        assertThat(again.at("/user/emailVerified").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("cannot be reset half an hour later, by an older link, or by somebody else's")
    void isNotResetByOtherLinks() {
        auth.owner(ADA);
        var eve = auth.owner("eve@evil.example");
        auth.api().post("/auth/password/forgot", Map.of("email", ADA)).expect(202);
        var older = auth.mailbox.resetToken(ADA);
        auth.api().post("/auth/password/forgot", Map.of("email", ADA)).expect(202);
        auth.api()
                .post("/auth/password/forgot", Map.of("email", "eve@evil.example"))
                .expect(202);
        var eves = auth.mailbox.resetToken("eve@evil.example");
        var stolen = older.split("\\.")[0] + "." + eves.split("\\.")[1];
        for (var bad : new String[] {older, stolen, "", "x.y", eve.id() + ".x"}) {
            auth.api()
                    .post("/auth/password/reset", Map.of("token", bad, "password", NEW))
                    .expectProblem(410, "link-expired");
        }
        auth.clock.advance(Duration.ofMinutes(30));
        auth.api()
                .post("/auth/password/reset", Map.of("token", eves, "password", NEW))
                .expectProblem(410, "link-expired");
        auth.logIn(ADA, PASSWORD).expect(200);
    }

    @Test
    @DisplayName("that is forgotten is asked for with the same answer, whether the address is known or not")
    void forgettingTellsNothing() {
        auth.owner(ADA);
        var known =
                auth.api().post("/auth/password/forgot", Map.of("email", ADA)).expect(202);
        var unknown = auth.api()
                .post("/auth/password/forgot", Map.of("email", "nobody@lovelace.example"))
                .expect(202);
        assertThat(known.text()).isEqualTo(unknown.text());
    }

    @Test
    @DisplayName("reset cannot be used to flood somebody with mails")
    void floodsNobody() {
        auth.owner(ADA);
        for (int i = 0; i < 8; i++) {
            auth.api().post("/auth/password/forgot", Map.of("email", ADA)).expect(202);
        }
        auth.owner("last@lovelace.example");
        auth.mailbox.verificationToken("last@lovelace.example");
        auth.mailbox.resetToken(ADA);
        assertThat(auth.mailbox.count(Mailbox.Reset.class)).isBetween(1L, 3L);
    }
}
