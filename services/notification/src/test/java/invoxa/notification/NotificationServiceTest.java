package invoxa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The notification service")
class NotificationServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final OrganizationId organization = OrganizationId.next();
    private final String invoice = Ids.next("inv");
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

    private void withoutMail() {
        server = TestServer.with("notification", NotificationService::new)
                .and("invoice", PdfOnly::new)
                .and("auth", Verifications::new)
                .start();
    }

    private void withMail() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        mail.setUser("ann", "p@ss");
        withMailAt(mail.getSmtp().getPort());
    }

    private void withMailAt(int port) {
        server = TestServer.with("notification", NotificationService::new)
                .and("invoice", PdfOnly::new)
                .and("auth", Verifications::new)
                .setting("INVOXA_SMTP_URL", "smtp://ann:p%40ss@127.0.0.1:" + port + "?starttls=off")
                .setting("INVOXA_MAIL_FROM", "rechnung@werkstatt.example")
                .start();
    }

    private Api reader() {
        return server.api().as(server.tokens().user(organization, "notify:read", "notify:write"));
    }

    private Api sender(String service) {
        return server.api().as(server.tokens().service(service));
    }

    private String sendRequested(String eventId, String recipient, String sender, String message) {
        return event(eventId, "/invoices", "invoxa.invoice.sendRequested.v1", """
                {"invoice":{"id":"%s","number":"RE-2026-00042","kind":"invoice","clientName":"Łódź AG",
                 "organizationName":"%s","language":"de","currency":"EUR","payable":"1190.00","balance":"1190.00",
                 "dueDate":"2026-12-22","publicToken":"tok-123"},
                 "sendingId":"snd_1","recipients":["%s"],"message":"%s"}
                """.formatted(
                        invoice, sender, recipient, message));
    }

    private String event(String id, String source, String type, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s","time":"2026-11-22T09:30:00Z",
                 "datacontenttype":"application/json","organization":"%s","correlationid":"cor-1","data":%s}
                """.formatted(id, source, type, invoice, organization, data);
    }

    private void hear(String service, String event) {
        sender(service)
                .post("/notify/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8))
                .expect(204);
    }

    private static void eventually(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private String state() {
        return reader().get("/notify/invoices/" + invoice).at("/items/0/state").asText();
    }

    @Test
    @DisplayName("without a mail server keeps what it would send, to be read, and claims nothing")
    void keeps() {
        withoutMail();
        hear("invoice", sendRequested(Ids.next("evt"), "kunde@example.com", "Werkstatt Öztürk", ""));
        var listed = reader().get("/notify/invoices/" + invoice).expect(200);
        assertThat(listed.at("/items")).hasSize(1);
        assertThat(listed.at("/items/0/state").asText()).isEqualTo("kept");
        var path = "/notify/messages/" + listed.at("/items/0/id").asText();
        var message = reader().get(path).expect(200);
        assertThat(message.at("/subject").asText()).isEqualTo("Rechnung RE-2026-00042 von Werkstatt Öztürk");
        assertThat(message.at("/text").asText())
                .contains("1.190,00\u00a0EUR", "Fällig am 22. Dezember 2026", "#tok-123");
        assertThat(reader().get(path + "/attachments/0").expect(200).bytes()).isEqualTo(PdfOnly.PDF);
        reader().post(path + "/retry").expectProblem(409, "no-mail-server");
    }

    @Test
    @DisplayName("makes one message and one e-mail of an event that comes five times at once, and again later")
    void onceIsOnce() throws Exception {
        withMail();
        var event = sendRequested(Ids.next("evt"), "kunde@example.com", "Werkstatt", "");
        try (var pool = Executors.newFixedThreadPool(5)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 5; i++) {
                tasks.add(() -> sender("invoice")
                        .post("/notify/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8))
                        .status());
            }
            pool.invokeAll(tasks);
        }
        hear("invoice", event);
        eventually("the message is accepted", () -> state().equals("accepted"));
        Thread.sleep(500);
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(reader().get("/notify/messages").at("/items")).hasSize(1);
    }

    @Test
    @DisplayName("attaches the XML beside the PDF where the request names its form, and fetches no other")
    void attachesTheXml() throws Exception {
        withMail();
        var event = sendRequested(Ids.next("evt"), "kunde@example.com", "Werkstatt", "");
        hear("invoice", event.replace("\"message\":", "\"xmlFormat\":\"xrechnung-cii\",\"message\":"));
        eventually("the message is accepted", () -> state().equals("accepted"));
        var parts = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("RE-2026-00042.pdf");
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("RE-2026-00042.xml");
        assertThat(parts.getBodyPart(2).getContentType()).startsWith("application/xml");
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(PdfOnly.XML);
    }

    @Test
    @DisplayName("sends text, HTML and the very bytes of the PDF, with names in any script")
    void sendsMime() throws Exception {
        withMail();
        hear("invoice", sendRequested(Ids.next("evt"), "kunde@example.com", "Werkstatt Öztürk & Łódź", "Hallo <b>!"));
        eventually("the message is accepted", () -> state().equals("accepted"));
        MimeMessage mime = mail.getReceivedMessages()[0];
        assertThat(MimeUtility.decodeText(mime.getFrom()[0].toString()))
                .contains("Werkstatt Öztürk & Łódź")
                .contains("<rechnung@werkstatt.example>");
        assertThat(mime.getSubject()).isEqualTo("Rechnung RE-2026-00042 von Werkstatt Öztürk & Łódź");
        assertThat(mime.getHeader("X-Correlation-Id", null)).isEqualTo("cor-1");
        assertThat(mime.getMessageID()).matches("<msg_[0-9a-z]+@werkstatt\\.example>");
        var mixed = (MimeMultipart) mime.getContent();
        var words = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(words.getContentType()).startsWith("multipart/alternative");
        assertThat((String) words.getBodyPart(0).getContent()).contains("Hallo <b>!");
        assertThat((String) words.getBodyPart(1).getContent())
                .contains("Hallo &lt;b&gt;!")
                .doesNotContain("<b>!");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("RE-2026-00042.pdf");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PdfOnly.PDF);
        var attempt = reader().get("/notify/messages").at("/items/0/attempts/0");
        assertThat(attempt.at("/accepted").asBoolean()).isTrue();
        assertThat(attempt.at("/answer").asText()).startsWith("250");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Evil\\r\\nBcc: all@example.com", "Evil\\nX-Injected: yes", "\\u0000Evil\\u0007"})
    @DisplayName("lets no text add a header")
    void headersCannotBeInjected(String name) throws Exception {
        withMail();
        hear("invoice", sendRequested(Ids.next("evt"), "kunde@example.com", name, ""));
        eventually("the message is accepted", () -> state().equals("accepted"));
        var mime = mail.getReceivedMessages()[0];
        assertThat(mime.getHeader("Bcc")).isNull();
        assertThat(mime.getHeader("X-Injected")).isNull();
        assertThat(mime.getAllRecipients()).hasSize(1);
    }

    @Test
    @DisplayName("waits for a mail server that is down, and sends once it is up")
    void triesAgain() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        int port = mail.getSmtp().getPort();
        mail.stop();
        withMailAt(port);
        hear("invoice", sendRequested(Ids.next("evt"), "kunde@example.com", "Werkstatt", ""));
        eventually(
                "a first attempt has failed",
                () -> !reader().get("/notify/messages")
                        .at("/items/0/attempts/0")
                        .isMissingNode());
        assertThat(state()).isEqualTo("queued");
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        mail.setUser("ann", "p@ss");
        var id = reader().get("/notify/messages").at("/items/0/id").asText();
        reader().post("/notify/messages/" + id + "/retry").expect(200);
        eventually("the message is accepted", () -> state().equals("accepted"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("calls undeliverable what is no address, and says why")
    void undeliverable() throws Exception {
        withMail();
        hear("invoice", sendRequested(Ids.next("evt"), "not an address", "Werkstatt", ""));
        eventually(
                "an attempt was made",
                () -> !reader().get("/notify/messages")
                        .at("/items/0/attempts/0")
                        .isMissingNode());
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(reader().get("/notify/messages")
                        .at("/items/0/attempts/0/accepted")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("shows links that open something to none but who looks after the system")
    void secretsAreHidden() {
        withoutMail();
        hear("auth", event(Ids.next("evt"), "/auth", "invoxa.auth.invitation.created.v1", """
                        {"invitationId":"inv_1","email":"new@example.com","organizationName":"Werkstatt","invitedBy":"Ann",
                         "language":"en","token":"secret-token","expires":"2026-12-01T00:00:00Z"}
                        """));
        assertThat(reader().get("/notify/messages?secret=true").expect(200).at("/items"))
                .isEmpty();
        var operator = server.api().as(server.tokens().user(organization, "notify:read", "operations:read"));
        var seen = operator.get("/notify/messages?secret=true").expect(200);
        assertThat(seen.at("/items")).hasSize(1);
        var path = "/notify/messages/" + seen.at("/items/0/id").asText();
        assertThat(operator.get(path).expect(200).at("/html").asText()).contains("/app/invitation#secret-token");
        reader().get(path).expect(404);
    }

    @Test
    @DisplayName("shows nothing to another organization")
    void keepsOrganizationsApart() {
        withoutMail();
        hear("invoice", sendRequested(Ids.next("evt"), "kunde@example.com", "Werkstatt", ""));
        var id = reader().get("/notify/messages").at("/items/0/id").asText();
        var other = server.api().as(server.tokens().user(OrganizationId.next(), "notify:read", "notify:write"));
        other.get("/notify/messages/" + id).expect(404);
        other.get("/notify/messages/" + id + "/attachments/0").expect(404);
        other.get("/notify/invoices/" + invoice).expect(404);
    }

    @Test
    @DisplayName("pages through messages, newest first")
    void pages() {
        withoutMail();
        for (int i = 0; i < 7; i++) {
            hear("invoice", sendRequested(Ids.next("evt"), "k" + i + "@example.com", "Werkstatt", ""));
        }
        var first = reader().get("/notify/messages?limit=5").expect(200);
        var second = reader().get(
                        "/notify/messages?limit=5&cursor=" + first.at("/next").asText())
                .expect(200);
        assertThat(first.at("/items")).hasSize(5);
        assertThat(second.at("/items")).hasSize(2);
        reader().get("/notify/messages?state=lost").expect(400);
    }
}
