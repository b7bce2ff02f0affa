package invoxa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Answer;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The colour of an organization's letters")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccentColorsTest {

    private static final String USUAL = "#1f4e79";
    private static final String YELLOW = "#ffd400";
    private static final String DARK_YELLOW = "#846d00";

    private final TestServer server = TestServer.with("notification", NotificationService::new)
            .and("invoice", PdfOnly::new)
            .start();
    private final OrganizationId organization = OrganizationId.next();

    @AfterAll
    void stop() {
        server.close();
    }

    private Api member(OrganizationId of) {
        return server.api().as(server.tokens().user(of, "notify:read", "operations:read"));
    }

    private Answer hear(String service, String source, String type, OrganizationId of, String data) {
        var event = """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"x","time":"2026-11-22T09:30:00Z",
                 "datacontenttype":"application/json","organization":"%s","correlationid":"cor-1","data":%s}
                """.formatted(Ids.next("evt"), source, type, of, data);
        return server.api()
                .as(server.tokens().service(service))
                .post("/notify/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8));
    }

    private Answer changed(OrganizationId of, int version, String profile) {
        var data = "{\"organization\":\"%s\",\"version\":%s,\"profile\":%s}".formatted(of, version, profile);
        return hear("auth", "/auth", "invoxa.auth.organization.changed.v1", of, data);
    }

    private void colored(OrganizationId of, int version, String color) {
        changed(of, version, "{\"name\":\"Werkstatt\",\"accentColor\":\"%s\"}".formatted(color))
                .expect(204);
    }

    /** The one message of a list. */
    private String html(OrganizationId of, String list) {
        var listed = member(of).get(list).expect(200);
        assertThat(listed.at("/items")).hasSize(1);
        var id = listed.at("/items/0/id").asText();
        return member(of).get("/notify/messages/" + id).at("/html").asText();
    }

    /** A letter that goes with an invoice, written now. */
    private String letter(OrganizationId of) {
        var invoice = Ids.next("inv");
        hear("invoice", "/invoices", "invoxa.invoice.sendRequested.v1", of, """
                        {"invoice":{"id":"%s","number":"RE-42","kind":"invoice","organizationName":"Werkstatt",
                         "language":"de","currency":"EUR","payable":"1.00","balance":"1.00","publicToken":"tok"},
                         "sendingId":"snd_1","recipients":["kunde@example.com"]}
                        """.formatted(invoice))
                .expect(204);
        return html(of, "/notify/invoices/" + invoice);
    }

    @Test
    @DisplayName("is the one of the day on which they are written; what is to be read is darker where it must be")
    void isUsed() {
        var of = OrganizationId.next();
        assertThat(letter(of)).contains("background:" + USUAL, "color:#ffffff");
        colored(of, 2, YELLOW);
        assertThat(letter(of))
                .contains("border-top:4px solid " + YELLOW, "background:" + YELLOW, "color:#000000")
                .contains(";color:" + DARK_YELLOW)
                .doesNotContain(USUAL, ";color:" + YELLOW);
        changed(of, 3, "{\"name\":\"Werkstatt\"}").expect(204);
        assertThat(letter(of)).contains(USUAL).doesNotContain(YELLOW);
    }

    @Test
    @DisplayName("is the newest, in whatever order one hears of them")
    void isTheNewest() {
        var of = OrganizationId.next();
        colored(of, 5, "#c2185b");
        colored(of, 4, YELLOW);
        colored(of, 5, YELLOW);
        assertThat(letter(of)).contains("#c2185b").doesNotContain(YELLOW);
    }

    @Test
    @DisplayName("is that of no other organization, and not that of letters about the way into INVOXA")
    void isItsOwn() {
        var of = OrganizationId.next();
        colored(of, 2, YELLOW);
        assertThat(letter(OrganizationId.next())).contains(USUAL).doesNotContain(YELLOW, DARK_YELLOW);
        hear("auth", "/auth", "invoxa.auth.invitation.created.v1", of, """
                        {"invitationId":"inv_1","email":"new@example.com","organizationName":"Werkstatt",
                         "invitedBy":"Ada","language":"de","token":"t","expires":"2026-12-01T00:00:00Z"}
                        """).expect(204);
        assertThat(html(of, "/notify/messages?kind=invitation&secret=true"))
                .contains(USUAL)
                .doesNotContain(YELLOW, DARK_YELLOW);
    }

    @Test
    @DisplayName("is on receipts and on trials too")
    void isEverywhere() {
        var of = OrganizationId.next();
        colored(of, 2, YELLOW);
        hear("payment", "/payments", "invoxa.payment.received.v1", of, """
                        {"paymentId":"pay_1","organizationName":"Workshop","clientEmail":"kunde@example.com",
                         "language":"en","currency":"EUR","amount":"1.00","credit":"0.00",
                         "receivedOn":"2026-11-22","allocations":[]}
                        """).expect(204);
        assertThat(html(of, "/notify/messages?kind=receipt"))
                .contains("border-top:4px solid " + YELLOW)
                .doesNotContain(USUAL);
        var trial = Map.of("kind", "invoice", "language", "en", "subject", "S", "text", "T");
        assertThat(member(of)
                        .post("/notify/texts/preview", trial)
                        .expect(200)
                        .at("/html")
                        .asText())
                .contains("background:" + YELLOW)
                .doesNotContain(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#fff;}</style><script>alert(1)</script>", "red", "#ffd400\\\" onload=\\\"x", ""})
    @DisplayName("is a colour, or the event is refused and nothing of it stands in a letter")
    void isAColour(String color) {
        changed(organization, 2, "{\"accentColor\":\"%s\"}".formatted(color)).expectProblem(400, "invalid-event");
        assertThat(letter(organization)).contains(USUAL).doesNotContain("<script", "onload", "red;", "</style>");
    }
}
