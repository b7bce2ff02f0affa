package invoxa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import invoxa.testing.TestServerPlan;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A link that opens something")
class SecretLinksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TOKEN = "org_1.inv_1.the-secret";
    private static final String PROOF = "the-proof";

    private final OrganizationId organization = OrganizationId.next();
    private @Nullable TestServer server;
    private @Nullable GreenMail mail;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        if (mail != null) {
            mail.stop();
        }
    }

    private TestServerPlan plan() {
        return TestServer.with("notification", NotificationService::new)
                .and("invoice", PdfOnly::new)
                .and("auth", Verifications::new);
    }

    private TestServerPlan withMail(TestServerPlan plan) {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return at(plan, mail.getSmtp().getPort());
    }

    private static TestServerPlan at(TestServerPlan plan, int port) {
        return plan.setting("INVOXA_SMTP_URL", "smtp://127.0.0.1:" + port + "?starttls=off")
                .setting("INVOXA_MAIL_FROM", "invoxa@werkstatt.example");
    }

    /** Somebody who may see all that anybody may. */
    private Api everything() {
        return server.api()
                .as(server.tokens()
                        .user(organization, "notify:read", "notify:write", "operations:read", "operations:write"));
    }

    private void hear(String type, String subject, @Nullable OrganizationId of, String data) {
        var event = """
                {"specversion":"1.0","id":"%s","source":"/auth","type":"%s","subject":"%s","time":"2026-11-22T09:30:00Z",
                 "datacontenttype":"application/json",%s"correlationid":"cor-1","data":%s}
                """.formatted(
                        Ids.next("evt"), type, subject, of == null ? "" : "\"organization\":\"" + of + "\",", data);
        server.api()
                .as(server.tokens().service("auth"))
                .post("/notify/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8))
                .expect(204);
    }

    private void invite() {
        hear("invoxa.auth.invitation.created.v1", "inv_1", organization, """
                {"invitationId":"inv_1","email":"new@example.com","organizationName":"Werkstatt","invitedBy":"Ann",
                 "language":"en","token":"%s","proof":"%s","expires":"2026-12-01T00:00:00Z"}
                """.formatted(TOKEN, PROOF));
    }

    private JsonNode onlySecret() {
        var items = everything().get("/notify/messages?secret=true").expect(200).at("/items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private void await(String state) {
        until(state, () -> onlySecret().at("/state").asText().equals(state));
    }

    private static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String everyAnswer() {
        var path = "/notify/messages/" + onlySecret().at("/id").asText();
        return everything().get("/notify/messages?secret=true").text()
                + everything().get("/notify/messages").text()
                + everything().get(path).expect(200).text()
                + everything().get(path + "/attachments/0").text()
                + everything().post(path + "/retry").text()
                + everything().get("/notify/events/stuck").text()
                + everything().get("/notify/messages?secret=true&q=the-secret").text();
    }

    @Test
    @DisplayName("is in the mail with its proof, and is shown to nobody")
    void isInTheMailAlone() {
        server = withMail(plan()).start();
        invite();
        await("accepted");

        assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0])
                        .replace("=\r\n", "")
                        .replace("=3D", "="))
                .contains("/app/invitation#" + TOKEN + "." + PROOF);
        assertThat(everyAnswer()).doesNotContain("the-secret", PROOF, "/app/invitation");
    }

    @Test
    @DisplayName("is shown where there is no mail server, without the proof, and no more once there is one")
    void isShownWithoutItsProofWhereNothingIsMailed() {
        server = plan().start();
        invite();
        var path = "/notify/messages/" + onlySecret().at("/id").asText();
        assertThat(everything().get(path).at("/text").asText())
                .contains("/app/invitation#" + TOKEN)
                .doesNotContain(PROOF);
        var folder = server.folder();
        server.close();

        server = withMail(plan()).folder(folder).start();

        assertThat(everyAnswer()).doesNotContain("the-secret", PROOF);
    }

    @Test
    @DisplayName("is not shown where the mail server was taken away before the mail was sent")
    void isNotShownWithItsProofWhenTheServerIsGone() {
        server = at(plan(), 1).start();
        invite();
        until("tried", () -> !onlySecret().at("/attempts/0").isMissingNode());
        var folder = server.folder();
        server.close();

        server = plan().folder(folder).start();

        assertThat(everyAnswer()).doesNotContain("the-secret", PROOF);
    }

    @Test
    @DisplayName("is cut out of what a mail server answers about it")
    void isCutOutOfAnswers() throws Exception {
        try (var smtp = new ScriptedSmtp()) {
            smtp.answer(
                    ".", "554 5.7.1 bad link http://invoxa.example/app/invitation#" + TOKEN + "." + PROOF + " in text");
            server = plan().setting("INVOXA_SMTP_URL", "smtp://ann:p%40ss@127.0.0.1:" + smtp.port() + "?starttls=off")
                    .setting("INVOXA_MAIL_FROM", "invoxa@werkstatt.example")
                    .start();
            invite();
            await("undeliverable");
            assertThat(onlySecret().at("/attempts/0/answer").asText())
                    .contains("bad link")
                    .doesNotContain("the-secret");
            assertThat(everyAnswer()).doesNotContain("the-secret", PROOF);
        }
    }

    @Test
    @DisplayName("to verify an address or to set a password comes without a word that its user wrote")
    void saysNothingInAStrangersWords() {
        server = withMail(plan()).start();
        for (var type : new String[] {"email.verificationRequested", "password.resetRequested"}) {
            hear("invoxa.auth." + type + ".v1", "usr_1", null, """
                    {"userId":"usr_1","email":"victim@example.com","name":"You won: http://evil.example","language":"en",
                     "token":"usr_1.the-secret","proof":"the-proof","expires":"2026-12-01T00:00:00Z"}
                    """);
        }
        until("both are sent", () -> mail.getReceivedMessages().length == 2);
        for (var each : mail.getReceivedMessages()) {
            assertThat(GreenMailUtil.getWholeMessage(each)).doesNotContain("evil", "You won");
        }
    }

    @Test
    @DisplayName("and every letter to others is kept until an owner's address is verified")
    void isKeptUntilAnOwnerIsVerified() {
        Verifications.isUnverified(organization);
        server = withMail(plan()).start();
        everything().get("/notify/sending").expectProblem(409, "address-not-verified");
        for (int i = 0; i < 3; i++) {
            hear("invoxa.auth.invitation.created.v1", "inv_" + i, organization, """
                    {"invitationId":"inv_%d","email":"stranger%d@example.com","organizationName":"Win!","invitedBy":"Eve",
                     "language":"en","token":"t","proof":"p","expires":"2026-12-01T00:00:00Z"}
                    """.formatted(i, i));
        }
        var kept = everything().get("/notify/messages?secret=true").at("/items");
        assertThat(kept.findValuesAsText("state")).containsExactly("kept", "kept", "kept");
        assertThat(kept.at("/0/attempts/0/answer").asText()).contains("Verify your e-mail address first");
        var retry = "/notify/messages/" + kept.at("/0/id").asText() + "/retry";
        everything().post(retry).expectProblem(409, "address-not-verified");

        Verifications.isVerified(organization);
        everything().get("/notify/sending").expect(200);
        everything().post(retry).expect(200);
        until("one is sent", () -> mail.getReceivedMessages().length == 1);
        assertThat(everything().get("/notify/messages?secret=true&state=kept").at("/items"))
                .hasSize(2);
    }

    @Test
    @DisplayName("goes nowhere without a mail server, and everybody may try")
    void everybodyMayTryWithoutAMailServer() {
        Verifications.isUnverified(organization);
        server = plan().start();
        assertThat(everything()
                        .get("/notify/sending")
                        .expect(200)
                        .at("/mailServer")
                        .asBoolean())
                .isFalse();
        invite();
        assertThat(onlySecret().at("/attempts")).isEmpty();
    }
}
