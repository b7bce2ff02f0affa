package invoxa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Answer;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An organization's words for its letters")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextsTest {

    private static final String GERMAN = "/notify/texts/invoice/de";

    private final TestServer server = TestServer.with("notification", NotificationService::new)
            .and("invoice", PdfOnly::new)
            .start();
    private OrganizationId organization = OrganizationId.next();

    @AfterAll
    void stop() {
        server.close();
    }

    private Api admin() {
        return server.api().as(server.tokens().user(organization, "notify:read", "organization:write"));
    }

    private Api viewer() {
        return server.api().as(server.tokens().user(organization, "notify:read"));
    }

    private Answer put(String path, String subject, String text) {
        var etag = admin().get(path).expect(200).etag();
        return admin().ifMatch(etag).put(path, Map.of("subject", subject, "text", text));
    }

    /** The letter that an event of the invoice service makes, as the outbox shows it. */
    private Answer letter(Map<String, String> changes) {
        var invoice = Ids.next("inv");
        var facts = new HashMap<>(Map.of(
                "kind", "invoice",
                "clientName", "Łódź AG",
                "language", "de",
                "payable", "1190.00",
                "balance", "1190.00",
                "dueDate", "2026-12-22",
                "message", ""));
        facts.putAll(changes);
        var due = facts.get("dueDate").isEmpty() ? "" : "\"dueDate\":\"" + facts.get("dueDate") + "\",";
        hear("invoice", "/invoices", "invoxa.invoice.sendRequested.v1", """
                {"invoice":{"id":"%s","number":"RE-42","kind":"%s","clientName":"%s","organizationName":"Werkstatt",
                 "language":"%s","currency":"EUR","payable":"%s","balance":"%s",%s"publicToken":"tok-123"},
                 "sendingId":"snd_1","recipients":["kunde@example.com"],"message":"%s"}
                """.formatted(
                        invoice,
                        facts.get("kind"),
                        facts.get("clientName"),
                        facts.get("language"),
                        facts.get("payable"),
                        facts.get("balance"),
                        due,
                        facts.get("message")));
        var id = viewer().get("/notify/invoices/" + invoice).at("/items/0/id").asText();
        return viewer().get("/notify/messages/" + id).expect(200);
    }

    private void hear(String service, String source, String type, String data) {
        var event = """
                {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"x","time":"2026-11-22T09:30:00Z",
                 "datacontenttype":"application/json","organization":"%s","correlationid":"cor-1","data":%s}
                """.formatted(Ids.next("evt"), source, type, organization, data);
        server.api()
                .as(server.tokens().service(service))
                .post("/notify/events", "application/cloudevents+json", event.getBytes(StandardCharsets.UTF_8))
                .expect(204);
    }

    private static String subject(Answer letter) {
        return letter.at("/subject").asText();
    }

    private static String text(Answer letter) {
        return letter.at("/text").asText();
    }

    @Test
    @DisplayName("stand in the letters written from then on, and in no other")
    void areUsed() {
        organization = OrganizationId.next();
        var before = letter(Map.of());
        put(GERMAN, "{seller}: {number}", "Sehr geehrte Damen und Herren von {buyer},\n\nbitte bis {dueDate} {amount}.")
                .expect(200);
        var after = letter(Map.of());
        assertThat(subject(after)).isEqualTo("Werkstatt: RE-42");
        assertThat(text(after))
                .contains(
                        "Sehr geehrte Damen und Herren von Łódź AG,\n\nbitte bis 22. Dezember 2026 1.190,00\u00a0EUR.")
                .doesNotContain("Vielen Dank", "{");
        assertThat(after.at("/html").asText()).contains("Sehr geehrte Damen und Herren von Łódź AG,</p>");
        var path = "/notify/messages/" + before.at("/id").asText();
        assertThat(text(viewer().get(path)))
                .as("a letter that is there already")
                .isEqualTo(text(before))
                .contains("Vielen Dank");
        assertThat(text(letter(Map.of("language", "fr")))).contains("Merci pour votre commande");
        assertThat(text(letter(Map.of("kind", "credit-note", "balance", "0.00"))))
                .contains("Ihre Gutschrift");
        assertThat(text(letter(Map.of("balance", "0.00")))).contains("ausgeglichen");
    }

    @Test
    @DisplayName("give way to what is written for one letter, but for the subject")
    void giveWayToAMessage() {
        organization = OrganizationId.next();
        put(GERMAN, "Unsere Rechnung {number}", "Eigene Worte.").expect(200);
        var letter = letter(Map.of("message", "Wie besprochen, {number}."));
        assertThat(subject(letter)).isEqualTo("Unsere Rechnung RE-42");
        assertThat(text(letter)).contains("Wie besprochen, {number}.").doesNotContain("Eigene Worte");
    }

    @Test
    @DisplayName("say nothing of what the document lacks")
    void leaveOutWhatIsAbsent() {
        organization = OrganizationId.next();
        put(GERMAN, "{number} bis {dueDate}", "Guten Tag.\n\nZahlbar bis {dueDate}.")
                .expect(200);
        var letter = letter(Map.of("dueDate", ""));
        assertThat(subject(letter)).isEqualTo("Rechnung RE-42 von Werkstatt");
        assertThat(text(letter)).contains("Guten Tag.").doesNotContain("Zahlbar", "dueDate");
        put(GERMAN, "{number}", "Zahlbar bis {dueDate}.").expect(200);
        assertThat(text(letter(Map.of("dueDate", "")))).contains("Vielen Dank für Ihren Auftrag");
    }

    @Test
    @DisplayName("are text and never HTML, and a name that looks like a placeholder stays a name")
    void areEscaped() {
        organization = OrganizationId.next();
        put(GERMAN, "<i>{buyer}</i>", "<script>alert(1)</script> {buyer} & \"{number}\"")
                .expect(200);
        var letter = letter(Map.of("clientName", "<b>{seller}</b> $1"));
        assertThat(subject(letter)).isEqualTo("<i><b>{seller}</b> $1</i>");
        assertThat(letter.at("/html").asText())
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;{seller}&lt;/b&gt; $1 &amp; &quot;RE-42&quot;")
                .doesNotContain("<script", "<b>", "<i>");
    }

    @Test
    @DisplayName("word a receipt too")
    void wordReceipts() {
        organization = OrganizationId.next();
        put("/notify/texts/receipt/en", "Thanks, says {seller}", "{amount} came on {date}.")
                .expect(200);
        hear("payment", "/payments", "invoxa.payment.received.v1", """
                {"paymentId":"pay_1","organizationName":"Workshop","clientEmail":"kunde@example.com","language":"en",
                 "currency":"EUR","amount":"100.00","credit":"0.00","receivedOn":"2026-11-22","allocations":[]}
                """);
        var listed = viewer().get("/notify/messages?kind=receipt").expect(200);
        var letter = viewer().get("/notify/messages/" + listed.at("/items/0/id").asText());
        assertThat(subject(letter)).isEqualTo("Thanks, says Workshop");
        assertThat(text(letter)).contains("100.00\u00a0EUR came on 22 November 2026.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            en | TEST: Thanks  | TEST: this is a test payment. No money moved.
            de | TEST: Thanks  | TEST: Dies ist eine Testzahlung. Es ist kein Geld geflossen.
            fr | TEST : Thanks | TEST : ceci est un paiement de test. Aucune somme n'a été versée.
            es | TEST: Thanks  | TEST: este es un pago de prueba. No se ha transferido dinero.
            """)
    @DisplayName("say before all else that a payment was a test, whatever the organization's words are")
    void markTests(String language, String subject, String warning) {
        organization = OrganizationId.next();
        put("/notify/texts/receipt/" + language, "Thanks", "We have your money.")
                .expect(200);
        hear("payment", "/payments", "invoxa.payment.received.v1", """
                {"paymentId":"pay_1","organizationName":"Workshop","clientEmail":"kunde@example.com","language":"%s",
                 "currency":"EUR","amount":"100.00","credit":"0.00","receivedOn":"2026-11-22","test":true,
                 "allocations":[]}
                """.formatted(language));
        var listed = viewer().get("/notify/messages?kind=receipt").expect(200);
        var letter = viewer().get("/notify/messages/" + listed.at("/items/0/id").asText());
        assertThat(subject(letter)).isEqualTo(subject);
        assertThat(text(letter)).startsWith(warning + "\n").contains("We have your money.");
        assertThat(letter.at("/html").asText().replace("&#39;", "'")).contains(warning);
    }

    @Test
    @DisplayName("go back to INVOXA's, and a version seen before then is stale ever after")
    void goBack() {
        organization = OrganizationId.next();
        var first = put(GERMAN, "A {number}", "B").expect(200);
        assertThat(first.at("/own/subject").asText()).isEqualTo("A {number}");
        assertThat(first.at("/usual/subject").asText()).isEqualTo("Rechnung {number} von {seller}");
        assertThat(first.at("/changedBy").asText()).isNotEmpty();
        admin().delete(GERMAN).expectProblem(428, "precondition-required");
        var back = admin().ifMatch(first.etag()).delete(GERMAN).expect(200);
        assertThat(back.at("/own").isMissingNode()).isTrue();
        assertThat(subject(letter(Map.of()))).isEqualTo("Rechnung RE-42 von Werkstatt");
        var again = put(GERMAN, "C", "D").expect(200);
        assertThat(again.etag()).isNotEqualTo(first.etag());
        var body = Map.of("subject", "late", "text", "late");
        admin().ifMatch(first.etag()).put(GERMAN, body).expect(412);
        admin().put(GERMAN, body).expectProblem(428, "precondition-required");
        assertThat(put(GERMAN, "C", "D").expect(200).etag())
                .as("nothing changed")
                .isEqualTo(again.etag());
    }

    @Test
    @DisplayName("are one person's change of many at once, also the first")
    void oneOfManyWins() throws Exception {
        organization = OrganizationId.next();
        var etag = admin().get(GERMAN).expect(200).etag();
        try (var pool = Executors.newFixedThreadPool(6)) {
            var tasks = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 6; i++) {
                var body = Map.of("subject", "S" + i, "text", "T" + i);
                tasks.add(() -> admin().ifMatch(etag).put(GERMAN, body).status());
            }
            var answers = new ArrayList<Integer>();
            for (var each : pool.invokeAll(tasks)) {
                answers.add(each.get());
            }
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    @Test
    @DisplayName("are the organization's alone, and changed by those who may change the organization")
    void areItsOwn() {
        organization = OrganizationId.next();
        put(GERMAN, "Ours", "Ours").expect(200);
        var body = Map.of("subject", "X", "text", "Y");
        viewer().ifMatch("\"1\"").put(GERMAN, body).expectProblem(403, "forbidden");
        viewer().ifMatch("\"1\"").delete(GERMAN).expectProblem(403, "forbidden");
        var accountant = server.api().as(server.tokens().user(organization, "notify:read", "notify:write"));
        accountant.ifMatch("\"1\"").put(GERMAN, body).expectProblem(403, "forbidden");
        organization = OrganizationId.next();
        assertThat(viewer().get(GERMAN).expect(200).at("/own").isMissingNode()).isTrue();
        var all = viewer().get("/notify/texts").expect(200);
        assertThat(all.at("/items")).hasSize(16);
        assertThat(all.text()).doesNotContain("Ours");
        assertThat(subject(letter(Map.of()))).isEqualTo("Rechnung RE-42 von Werkstatt");
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            subject | unknown-placeholder | Rechnung {nummer}
            subject | unknown-placeholder | {{number}} {Number}
            subject | stray-brace | {number
            subject | stray-brace | {{number}}
            subject | line-break | one\\ntwo
            subject | line-break | one\\u2028two
            subject | line-break | one\\u0085two
            subject | control-character | bell \\u007f
            subject | required | \\u0020
            text | required | \\n
            text | unknown-placeholder | {date}
            text | unknown-placeholder | {}
            text | stray-brace | a } b
            text | control-character | bell \\u007f
            """)
    @DisplayName("are refused by the field and what would be right")
    void refuse(String field, String code, String value) {
        organization = OrganizationId.next();
        var other = field.equals("subject") ? "text" : "subject";
        var body = "{\"%s\":\"%s\",\"%s\":\"fine\"}".formatted(field, value, other);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var refused = admin().ifMatch("\"0\"")
                .put(GERMAN, "application/json", bytes)
                .expectProblem(422, "validation")
                .expectError("/" + field, code);
        if (code.equals("unknown-placeholder")) {
            assertThat(refused.at("/detail").asText())
                    .contains("{number}", "{seller}", "{buyer}", "{amount}", "{dueDate}");
        }
        assertThat(admin().get(GERMAN).at("/own").isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("may be as long as they may be, and no longer")
    void lengths() {
        organization = OrganizationId.next();
        put(GERMAN, "s".repeat(200), "t".repeat(5_000)).expect(200);
        put(GERMAN, "s".repeat(201), "fine").expectProblem(422, "validation").expectError("/subject", "too-long");
        put(GERMAN, "fine", "t".repeat(5_001)).expectProblem(422, "validation").expectError("/text", "too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notify/texts/reminder/de", "/notify/texts/invoice/it", "/notify/texts/INVOICE/de"})
    @DisplayName("are of the letters and languages there are")
    void noOthers(String path) {
        admin().get(path).expectProblem(404, "not-found");
        admin().ifMatch("\"0\"").put(path, Map.of("subject", "a", "text", "b")).expectProblem(404, "not-found");
    }

    @Test
    @DisplayName("are tried on an invented document without being kept")
    void preview() {
        organization = OrganizationId.next();
        var trial = new HashMap<>(Map.of(
                "kind", "settled-invoice",
                "language", "fr",
                "subject", "{seller} {number}",
                "text", "<b>{buyer}</b>\n\n{amount}",
                "seller", "L'Atelier"));
        var letter = viewer().post("/notify/texts/preview", trial).expect(200);
        assertThat(subject(letter)).startsWith("L'Atelier INV-");
        assertThat(text(letter)).contains("<b>Exemple SARL</b>\n\n1\u202f190,00\u00a0EUR", "Soldée");
        assertThat(letter.at("/html").asText())
                .contains("&lt;b&gt;Exemple SARL")
                .doesNotContain("<b>");
        assertThat(viewer().get("/notify/texts/settled-invoice/fr").at("/own").isMissingNode())
                .isTrue();
        assertThat(viewer().get("/notify/messages").at("/items")).isEmpty();
        trial.put("text", "{dueDate}");
        viewer().post("/notify/texts/preview", trial).expectProblem(422, "validation");
        trial.put("kind", "receipt");
        trial.put("text", "{date}");
        trial.put("subject", "Merci");
        trial.remove("seller");
        assertThat(text(viewer().post("/notify/texts/preview", trial).expect(200)))
                .contains("Votre entreprise");
        trial.remove("kind");
        viewer().post("/notify/texts/preview", trial)
                .expectProblem(422, "validation")
                .expectError("/kind", "required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | Settled | nothing is left to pay | View the invoice | 1,190.00
            de | Ausgeglichen | nichts mehr offen | Rechnung ansehen | 1.190,00
            fr | Soldée | il ne reste rien à régler | Consulter la facture | 1\u202f190,00
            es | Saldada | no queda nada pendiente | Ver la factura | 1.190,00
            """)
    @DisplayName("of an invoice that is settled ask for nothing more and show its total")
    void settled(String language, String note, String sentence, String button, String total) {
        organization = OrganizationId.next();
        var letter = text(letter(Map.of("language", language, "balance", "0.00")));
        assertThat(letter)
                .contains(total + "\u00a0EUR\n" + note, sentence, button + ":\n", "#tok-123")
                .doesNotContain("\n0", "View and pay", "bezahlen", "payer", "pagar", "ember", "décembre", "diciembre");
        var nothing = text(letter(Map.of("language", language, "payable", "0.00", "balance", "0.00")));
        assertThat(nothing).contains(sentence, button).doesNotContain("EUR");
        var open = text(letter(Map.of("language", language, "balance", "0.01")));
        assertThat(open).contains("01\u00a0EUR").doesNotContain(sentence, note, button);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | View the credit note
            de | Gutschrift ansehen
            fr | Consulter l'avoir
            es | Ver el abono
            """)
    @DisplayName("of a credit note show its total and ask for nothing, though nothing is owed of it")
    void creditNotes(String language, String button) {
        organization = OrganizationId.next();
        var letter = text(letter(Map.of("kind", "credit-note", "language", language, "balance", "0.00")));
        assertThat(letter)
                .contains("190", "EUR", button + ":\n")
                .doesNotContain("\n0", "pay", "zahl", "pagar", "Settled", "Ausgeglichen", "Soldée", "Saldada");
    }
}
