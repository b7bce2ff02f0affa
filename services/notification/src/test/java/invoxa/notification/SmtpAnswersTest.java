package invoxa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a mail server answers decides what becomes of a message")
class SmtpAnswersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OrganizationId organization = OrganizationId.next();
    private ScriptedSmtp smtp;
    private TestServer server;
    private Api reader;

    @BeforeEach
    void start() {
        smtp = new ScriptedSmtp();
        server = TestServer.with("notification", NotificationService::new)
                .and("invoice", PdfOnly::new)
                .and("auth", Verifications::new)
                .setting("INVOXA_SMTP_URL", "smtp://ann:p%40ss@127.0.0.1:" + smtp.port() + "?starttls=off")
                .setting("INVOXA_MAIL_FROM", "rechnung@werkstatt.example")
                .start();
        reader = server.api().as(server.tokens().user(organization, "notify:read", "notify:write"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        smtp.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RCPT, 451 4.7.1 Greylisted: come again",
        "RCPT, 450 4.2.1 Mailbox busy",
        "., 452 4.3.1 Out of space",
        "MAIL, 421 4.3.2 Shutting down",
        "AUTH, 454 4.7.0 Temporary authentication failure",
        "DATA, ''"
    })
    @DisplayName("waits where the answer is: later; and sends once it is taken")
    void later(String command, String answer) {
        smtp.answer(command, answer);
        ask();
        var tried = awaitAttempt();
        assertThat(tried.at("/state").asText()).as(tried.toString()).isEqualTo("queued");
        assertThat(tried.at("/attempts/0/accepted").asBoolean()).isFalse();
        assertThat(tried.at("/nextAttempt").asText()).isNotEmpty();
        if (!answer.isEmpty()) {
            assertThat(tried.at("/attempts/0/answer").asText()).contains(answer.substring(0, 3));
        }

        smtp.takeAll();
        reader.post("/notify/messages/" + tried.at("/id").asText() + "/retry").expect(200);
        await("accepted");
        assertThat(smtp.taken()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "RCPT, 550 5.1.1 No such user",
        "RCPT, 553 5.1.3 Mailbox name not allowed",
        "., 554 5.7.1 Looks like spam",
        "., 552 5.3.4 Message too big"
    })
    @DisplayName("gives up where the answer is: never; and says what was answered")
    void never(String command, String answer) {
        smtp.answer(command, answer);
        ask();
        var refused = await("undeliverable");
        assertThat(refused.at("/attempts")).hasSize(1);
        assertThat(refused.at("/attempts/0/answer").asText()).contains(answer);
        assertThat(smtp.taken()).isZero();
    }

    @Test
    @DisplayName("waits where the server does not know its own credentials: a person may put that right")
    void credentials() {
        smtp.answer("AUTH", "535 5.7.8 Bad credentials");
        ask();
        assertThat(awaitAttempt().at("/state").asText()).isEqualTo("queued");
    }

    private void ask() {
        var event = """
                {"specversion":"1.0","id":"%s","source":"/invoices","type":"invoxa.invoice.sendRequested.v1",
                 "subject":"inv_1","time":"2026-11-22T09:30:00Z","datacontenttype":"application/json",
                 "organization":"%s","correlationid":"cor-1",
                 "data":{"invoice":{"id":"inv_1","number":"1","kind":"invoice","clientName":"Kunde","organizationName":
                 "Werkstatt","language":"de","currency":"EUR","payable":"1.00","balance":"1.00"},
                 "sendingId":"snd_1","recipients":["kunde@example.com"]}}
                """.formatted(Ids.next("evt"), organization.value());
        server.api()
                .as(server.tokens().service("invoice"))
                .post("/notify/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8))
                .expect(204);
    }

    private JsonNode message() {
        return reader.get("/notify/messages").expect(200).at("/items/0");
    }

    private JsonNode awaitAttempt() {
        return await(null);
    }

    /** @param state null for: whatever it is, once an attempt was made */
    private JsonNode await(@org.jspecify.annotations.Nullable String state) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var message = message();
        while (state == null
                ? message.at("/attempts/0").isMissingNode()
                : !message.at("/state").asText().equals(state)) {
            assertThat(System.nanoTime()).as(message.toString()).isLessThan(end);
            pause();
            message = message();
        }
        return message;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
