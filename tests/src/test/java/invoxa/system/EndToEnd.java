package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.testing.Api;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The main job and what goes with it, over the API alone: the same on whatever is at the address. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EndToEnd {

    private static final String MEMBERS_PASSWORD = "a long enough one 1";

    private @Nullable Installation running;

    abstract Installation install(Path folder);

    @BeforeAll
    void start(@TempDir Path folder) {
        running = install(folder);
    }

    @AfterAll
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    /** Whether the installation has switched test payments on; one with real clients has not. */
    boolean hasTestPayments() {
        return true;
    }

    Installation installation() {
        return java.util.Objects.requireNonNull(running);
    }

    @Test
    void an_invoice_is_drafted_issued_mailed_seen_and_paid() {
        var firm = Firm.signUp(installation());
        var preview = firm.owner
                .post("/invoices/preview?explain=true", firm.draftBody("1000.00"))
                .expect(200);
        assertThat(preview.at("/totals/payable").asText()).isEqualTo("1190.00");
        assertThat(preview.at("/explanation")).isNotEmpty();

        var id = firm.draft("1000.00");
        var issued = firm.owner.post("/invoices/" + id + "/issue").expect(200);
        assertThat(issued.at("/number").asText()).endsWith("1");
        assertThat(issued.at("/balance").asText()).isEqualTo("1190.00");
        var pdf = firm.owner.get("/invoices/" + id + "/pdf").expect(200);
        assertThat(firm.owner.get("/invoices/" + id + "/pdf").bytes())
                .as("the same bytes ever after")
                .isEqualTo(pdf.bytes());

        firm.owner.post("/invoices/" + id + "/send", "{}").expect(200);
        var message = onlyMessage(firm, id, "invoice");
        assertThat(message.at("/attachments/0/contentType").asText()).isEqualTo("application/pdf");
        var messageId = message.at("/id").asText();
        assertThat(firm.owner
                        .get("/notify/messages/" + messageId + "/attachments/0")
                        .expect(200)
                        .bytes())
                .isEqualTo(pdf.bytes());
        var token = publicToken(firm, messageId);

        assertThat(firm.anonymous
                        .get("/invoices/public/" + token)
                        .expect(200)
                        .at("/balance")
                        .asText())
                .isEqualTo("1190.00");
        Waiting.until(
                () -> assertThat(firm.invoice(id).at("/views/visits").asInt()).isPositive());

        if (hasTestPayments()) {
            paidByTest(firm, token);
        } else {
            firm.anonymous.post("/payments/public/" + token + "/attempts").expect(404);
            firm.pays("1190.00", Map.of(id, "1190.00")).expect(201);
        }
        Waiting.until(() -> assertThat(firm.invoice(id).at("/state").asText()).isEqualTo("paid"));
        assertThat(firm.invoice(id).at("/test").asBoolean()).isEqualTo(hasTestPayments());

        assertThat(firm.invoice(id).at("/payments")).hasSize(1);
        assertThat(onlyMessage(firm, id, "receipt").at("/language").asText())
                .as("the client said none, so it is that of the invoice")
                .isEqualTo("de");
        var owed = firm.owner.get("/invoices/reports/outstanding").expect(200).at("/rows");
        assertThat(sum(owed, "/amount")).isZero();
        assertThat(activities(firm)).contains("\"what\":\"paid\"");
    }

    private static void paidByTest(Firm firm, String token) {
        var attempt =
                firm.anonymous.post("/payments/public/" + token + "/attempts").expect(201);
        var outcome = "/payments/sandbox/" + attempt.at("/id").asText() + "/outcome";
        firm.anonymous.post(outcome, "{\"outcome\":\"succeed\"}").expect(200);
        firm.anonymous.post(outcome, "{\"outcome\":\"succeed\"}").expect(200);
    }

    @Test
    void money_over_two_invoices_leaves_credit_that_is_used_and_given_back() {
        var firm = Firm.signUp(installation());
        var first = firm.issued("100.00");
        var second = firm.issued("200.00");
        var payment = firm.pays("500.00", Map.of(first, "119.00", second, "38.00"))
                .expect(201)
                .at("/id")
                .asText();
        Waiting.until(
                () -> assertThat(firm.invoice(first).at("/state").asText()).isEqualTo("paid"));
        Waiting.until(
                () -> assertThat(firm.invoice(second).at("/balance").asText()).isEqualTo("200.00"));
        assertThat(credit(firm)).isEqualByComparingTo("343.00");

        firm.owner
                .post("/payments/" + payment + "/allocations", Map.of("invoiceId", second, "amount", "200.00"))
                .expect(201);
        Waiting.until(
                () -> assertThat(firm.invoice(second).at("/state").asText()).isEqualTo("paid"));
        firm.owner
                .post("/payments/" + payment + "/refunds", Map.of("amount", "100.00", "method", "bank-transfer"))
                .expect(201);
        assertThat(credit(firm)).isEqualByComparingTo("43.00");

        var all = firm.owner.get("/payments/" + payment).expect(200).at("/allocations");
        var ofFirst = StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.at("/invoiceId").asText().equals(first))
                .findFirst()
                .orElseThrow();
        firm.owner
                .delete("/payments/" + payment + "/allocations/"
                        + ofFirst.at("/id").asText())
                .expect(200);
        Waiting.until(
                () -> assertThat(firm.invoice(first).at("/balance").asText()).isEqualTo("119.00"));
        Waiting.until(() -> assertThat(credit(firm)).isEqualByComparingTo("162.00"));
    }

    @Test
    void a_payment_that_did_not_stay_is_owed_again() {
        var firm = Firm.signUp(installation());
        var invoice = firm.issued("100.00");
        var payment = firm.pays("119.00", Map.of(invoice, "119.00"))
                .expect(201)
                .at("/id")
                .asText();
        Waiting.until(
                () -> assertThat(firm.invoice(invoice).at("/state").asText()).isEqualTo("paid"));
        firm.owner
                .post("/payments/" + payment + "/reverse", "{\"reason\":\"returned by the bank\"}")
                .expect(200);
        Waiting.until(
                () -> assertThat(firm.invoice(invoice).at("/balance").asText()).isEqualTo("119.00"));
        assertThat(credit(firm)).isZero();
    }

    @Test
    void what_was_issued_in_error_is_voided_or_credited_and_keeps_its_number() {
        var firm = Firm.signUp(installation());
        var voided = firm.issued("10.00");
        var credited = firm.issued("20.00");
        firm.owner
                .post("/invoices/" + voided + "/void", "{\"reason\":\"wrong client\"}")
                .expect(200);
        var note = firm.owner
                .post("/invoices/" + credited + "/credit", "{\"reason\":\"work not done\"}")
                .expect(201);
        assertThat(note.at("/kind").asText()).isEqualTo("credit-note");
        assertThat(note.at("/totals/payable").asText()).isEqualTo("23.80");
        assertThat(firm.invoice(voided).at("/state").asText()).isEqualTo("void");
        assertThat(firm.invoice(voided).at("/number").asText()).isNotEmpty();
        Waiting.until(
                () -> assertThat(firm.invoice(credited).at("/balance").asText()).isEqualTo("0.00"));
        assertThat(gaps(firm)).isZero();
    }

    @Test
    void an_invited_viewer_sees_and_changes_nothing() {
        var firm = Firm.signUp(installation());
        var invoice = firm.issued("10.00");
        var email = "viewer-%s@invoxa.example".formatted(invoice.substring(4));
        var viewer = member(firm, email, "viewer");
        viewer.get("/invoices/" + invoice).expect(200);
        viewer.post("/invoices", firm.draftBody("1.00")).expectProblem(403, "forbidden");
        viewer.post("/invoices/" + invoice + "/void", "{\"reason\":\"x\"}").expectProblem(403, "forbidden");
        viewer.post("/clients", "{\"kind\":\"person\",\"name\":\"x\"}").expectProblem(403, "forbidden");
        viewer.post("/auth/invitations", "{\"email\":\"x@invoxa.example\",\"role\":\"owner\"}")
                .expectProblem(403, "forbidden");
        assertThat(firm.invoice(invoice).at("/state").asText()).isEqualTo("issued");
    }

    @Test
    void a_member_who_was_removed_or_demoted_a_second_ago_changes_no_settings() {
        var firm = Firm.signUp(installation());
        for (var what : List.of("removed", "demoted", "re-invited")) {
            var email = what + "-" + firm.clientId.substring(4) + "@invoxa.example";
            var admin = member(firm, email, "admin");
            var id = admin.get("/auth/me").expect(200).at("/id").asText();
            var key = admin.post(
                            "/auth/api-keys",
                            Map.of("name", "till", "scopes", List.of("notify:read", "organization:write")))
                    .expect(201)
                    .at("/key")
                    .asText();
            changesTexts(admin, 200);
            changesTexts(firm.anonymous.as(key), 200);
            if (what.equals("demoted")) {
                firm.owner
                        .put("/auth/members/" + id, Map.of("role", "accountant"))
                        .expect(200);
            } else {
                firm.owner.delete("/auth/members/" + id).expect(204);
            }
            if (what.equals("re-invited")) {
                join(firm, email, "viewer", Map.of());
            }
            changesNoSettings(admin);
            changesTexts(firm.anonymous.as(key), what.equals("removed") ? 401 : 403);
        }
        assertThat(firm.owner.get("/invoices/series").expect(200).text()).doesNotContain("Theirs");
    }

    private static void changesTexts(Api api, int status) {
        var path = "/notify/texts/invoice/en";
        var seen = api.get(path).expect(200);
        api.ifMatch(seen.etag())
                .put(
                        path,
                        Map.of(
                                "subject",
                                "Invoice {number}",
                                "text",
                                "Pay " + seen.etag().replace('"', ' ')))
                .expect(status);
    }

    private static void changesNoSettings(Api api) {
        changesTexts(api, 403);
        var series = api.get("/invoices/series").expect(200).at("/items/0/id").asText();
        var rates = api.get("/invoices/tax-rates").expect(200);
        api.post("/invoices/series", Map.of("name", "Theirs", "pattern", "X-{seq}"))
                .expectProblem(403, "forbidden");
        api.ifMatch("\"1\"").put("/invoices/series/" + series, "{}").expectProblem(403, "forbidden");
        api.ifMatch(rates.etag()).put("/invoices/tax-rates", rates.json()).expectProblem(403, "forbidden");
        for (var path : List.of("/auth", "/invoices", "/payments", "/notify")) {
            api.post(path + "/events/retry").expectProblem(403, "forbidden");
        }
    }

    @Test
    void many_who_issue_at_once_get_numbers_without_gap_or_double() throws Exception {
        var firm = Firm.signUp(installation());
        int count = 48;
        var numbers = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, count)
                    .<Callable<String>>mapToObj(i -> () -> {
                        var id = firm.draft("1.00");
                        return firm.owner
                                .post("/invoices/" + id + "/issue")
                                .expect(200)
                                .at("/number")
                                .asText();
                    })
                    .toList();
            for (var number : threads.invokeAll(all)) {
                assertThat(numbers.add(number.get()))
                        .as("%s twice", number.get())
                        .isTrue();
            }
        }
        assertThat(gaps(firm)).isZero();
        var largest = numbers.stream()
                .mapToInt(number -> Integer.parseInt(number.replaceAll(".*?(\\d+)$", "$1")))
                .max()
                .orElseThrow();
        assertThat(largest).isEqualTo(count);
    }

    @Test
    void the_same_request_again_does_nothing_twice() {
        var firm = Firm.signUp(installation());
        var invoice = firm.issued("100.00");
        var body = """
                {"clientId":"%s","method":"cash","amount":"50.00","currency":"EUR","receivedOn":"2026-01-31",
                 "allocations":[{"invoiceId":"%s","amount":"50.00"}]}
                """.formatted(firm.clientId, invoice);
        var once = firm.owner
                .idempotencyKey("pay-" + invoice)
                .post("/payments", body)
                .expect(201);
        var again = firm.owner
                .idempotencyKey("pay-" + invoice)
                .post("/payments", body)
                .expect(201);
        assertThat(again.bytes()).isEqualTo(once.bytes());
        firm.owner
                .idempotencyKey("pay-" + invoice)
                .post("/payments", body.replace("50.00", "51.00"))
                .expect(422);
        Waiting.until(
                () -> assertThat(firm.invoice(invoice).at("/balance").asText()).isEqualTo("69.00"));
        assertThat(firm.owner.get("/payments").expect(200).at("/items")).hasSize(1);
    }

    @Test
    void without_a_token_every_path_but_the_public_ones_answers_401() {
        var contracts = installation().contracts();
        var nobody = Api.at(installation().url(), contracts);
        int asked = 0;
        for (var contract : contracts.values()) {
            for (var operation : contract.operations()) {
                var contentTypes = operation.contentTypes();
                var answer = nobody.send(
                        operation.method(),
                        operation.path("x"),
                        contentTypes.isEmpty() ? null : contentTypes.getFirst(),
                        contentTypes.isEmpty() ? null : "{}".getBytes(StandardCharsets.UTF_8));
                if (operation.isPublic()) {
                    assertThat(answer.status()).as(answer.toString()).isLessThan(500);
                    assertThat(answer.header("WWW-Authenticate")).isNull();
                } else {
                    answer.expectProblem(401, "unauthorized");
                }
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(80);
    }

    @Test
    void another_organizations_ids_are_refused_whatever_is_asked() {
        var contracts = installation().contracts();
        var theirs = Firm.signUp(installation());
        var stranger = Firm.signUp(installation());
        var ids = ForeignIds.of(theirs);
        int asked = 0;
        for (var contract : contracts.values()) {
            for (var operation : contract.operations()) {
                if (operation.hasVariables() && !operation.isPublic()) {
                    for (var path : ids.paths(operation.template())) {
                        var body = ids.body(operation, stranger);
                        var answer = stranger.owner
                                .ifMatch("\"1\"")
                                .send(
                                        operation.method(),
                                        path,
                                        body == null
                                                ? null
                                                : operation.contentTypes().getFirst(),
                                        body == null ? null : body.getBytes(StandardCharsets.UTF_8));
                        assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
                        asked++;
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(30);
        ids.assertUntouched();
    }

    @Test
    void another_organizations_ids_in_a_body_are_not_found() {
        var theirs = Firm.signUp(installation());
        var stranger = Firm.signUp(installation());
        var invoice = theirs.issued("10.00");
        var series = theirs.owner
                .get("/invoices/series")
                .expect(200)
                .at("/items/0/id")
                .asText();
        assertThat(stranger.owner.post("/invoices", theirs.draftBody("1.00")).status())
                .isIn(404, 422);
        var drafted = stranger.owner.post(
                "/invoices",
                stranger.draftBody("1.00").replace("\"currency\"", "\"seriesId\": \"" + series + "\", \"currency\""));
        if (drafted.status() == 201) {
            drafted = stranger.owner.post("/invoices/" + drafted.at("/id").asText() + "/issue");
        }
        assertThat(drafted.status()).as(drafted.toString()).isIn(404, 422);
        var payment = stranger.pays("11.90", Map.of(invoice, "11.90"));
        if (payment.status() == 201) {
            var id = payment.at("/id").asText();
            Waiting.until(() -> assertThat(stranger.owner
                            .get("/payments/" + id)
                            .expect(200)
                            .at("/credit")
                            .asText())
                    .as("the money is the stranger's own client's credit")
                    .isEqualTo("11.90"));
        } else {
            assertThat(payment.status()).as(payment.toString()).isIn(404, 422);
        }
        assertThat(theirs.invoice(invoice).at("/balance").asText()).isEqualTo("11.90");
        assertThat(theirs.owner.get("/payments").expect(200).at("/items")).isEmpty();
    }

    @Test
    void xml_that_is_broken_or_attacks_its_parser_is_refused_and_leaves_nothing() {
        var firm = Firm.signUp(installation());
        Hostile.xml().forEach((what, xml) -> {
            var answer = firm.owner.post("/invoices/import", "application/xml", xml);
            assertThat(answer.status()).as("%s: %s", what, answer).isBetween(400, 499);
            assertThat(answer.text()).as(what).doesNotContain("root:").doesNotContain("Exception");
        });
        assertThat(firm.owner.get("/invoices").expect(200).at("/items")).isEmpty();
    }

    @Test
    void amounts_beyond_all_measure_are_refused_at_their_field() {
        var firm = Firm.signUp(installation());
        for (var net : List.of("1e400", "9".repeat(40), "-", "1,00", "NaN", "0x10", " 1", "1.".repeat(20))) {
            firm.owner.post("/invoices", firm.draftBody(net)).expect(422).expectError("/lines/0/price/net", "invalid");
        }
        var largest = firm.owner.post("/invoices", firm.draftBody("999999999999999.99"));
        assertThat(largest.status()).as(largest.toString()).isIn(201, 422);
        var negative = firm.owner.post("/invoices", firm.draftBody("-5.00"));
        assertThat(negative.status()).as(negative.toString()).isIn(201, 422);
        firm.pays("-1.00", Map.of()).expect(422);
        firm.pays("0.00", Map.of()).expect(422);
        firm.pays("1.001", Map.of()).expect(422);
    }

    @Test
    void an_invoice_of_a_thousand_lines_is_an_invoice() {
        var firm = Firm.signUp(installation());
        var line = """
                {"quantity": "3", "unit": "C62", "price": {"net": "0.33"},
                 "vat": {"category": "S", "rate": "19"}, "item": {"name": "Schraube"}}""";
        var body = "{\"clientId\": \"%s\", \"currency\": \"EUR\", \"lines\": [%s]}"
                .formatted(firm.clientId, String.join(",", Collections.nCopies(1_000, line)));
        var id = firm.owner.post("/invoices", body).expect(201).at("/id").asText();
        var issued = firm.owner.post("/invoices/" + id + "/issue").expect(200);
        assertThat(issued.at("/totals/taxExclusive").asText()).isEqualTo("990.00");
        assertThat(issued.at("/totals/payable").asText()).isEqualTo("1178.10");
        assertThat(firm.owner.get("/invoices/" + id + "/pdf").expect(200).bytes())
                .isNotEmpty();
    }

    @Test
    void of_two_changes_at_once_one_is_told_that_it_came_late() throws Exception {
        var firm = Firm.signUp(installation());
        var id = firm.draft("1.00");
        var tag = firm.owner.get("/invoices/" + id).expect(200).etag();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = threads.invokeAll(List.of(
                    () -> firm.owner
                            .ifMatch(tag)
                            .put("/invoices/" + id, firm.draftBody("2.00"))
                            .status(),
                    () -> firm.owner
                            .ifMatch(tag)
                            .put("/invoices/" + id, firm.draftBody("3.00"))
                            .status()));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(200, 412);
        }
    }

    private static JsonNode onlyMessage(Firm firm, String invoice, String kind) {
        return Waiting.until(() -> {
            var all = StreamSupport.stream(
                            firm.owner
                                    .get("/notify/invoices/" + invoice)
                                    .expect(200)
                                    .at("/items")
                                    .spliterator(),
                            false)
                    .filter(message -> message.at("/kind").asText().equals(kind))
                    .toList();
            assertThat(all).as(kind).hasSize(1);
            return all.getFirst();
        });
    }

    private static String publicToken(Firm firm, String message) {
        var text = firm.owner
                .get("/notify/messages/" + message)
                .expect(200)
                .at("/text")
                .asText();
        return found("/app/invoice#([0-9a-z]+)", text);
    }

    /** Somebody whom the owner invites, and who accepts by the link and signs in. */
    private Api member(Firm firm, String email, String role) {
        join(firm, email, role, Map.of("name", "Vera"));
        return firm.anonymous.as(Firm.logIn(firm.anonymous, email, MEMBERS_PASSWORD));
    }

    private void join(Firm firm, String email, String role, Map<String, String> as) {
        var invitation = firm.owner
                .post("/auth/invitations", Map.of("email", email, "role", role))
                .expect(201)
                .at("/id")
                .asText();
        var accept = new HashMap<>(as);
        accept.put("token", invitationToken(firm, email, invitation));
        accept.put("password", MEMBERS_PASSWORD);
        firm.anonymous.post("/auth/invitations/accept", accept).expect(200);
    }

    /** From the mail; where there is no mail server, from the message that was kept. */
    private String invitationToken(Firm firm, String email, String invitation) {
        return installation()
                .mails()
                .map(mails -> mails.secret(email, "/app/invitation", invitation))
                .orElseGet(() -> Waiting.until(() -> {
                    var letters = firm.owner
                            .get("/notify/messages?secret=true&subject=" + invitation)
                            .expect(200)
                            .at("/items");
                    assertThat(letters).hasSize(1);
                    var letter = firm.owner
                            .get("/notify/messages/" + letters.get(0).at("/id").asText())
                            .expect(200);
                    return found(
                            "/app/invitation#([0-9A-Za-z_.-]+)",
                            letter.at("/text").asText());
                }));
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private static BigDecimal credit(Firm firm) {
        return sum(
                firm.owner
                        .get("/payments/credit?clientId=" + firm.clientId)
                        .expect(200)
                        .at("/items"),
                "/amount");
    }

    private static BigDecimal sum(JsonNode rows, String pointer) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new BigDecimal(row.at(pointer).asText("0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In how many series a number is missing. */
    private static long gaps(Firm firm) {
        return StreamSupport.stream(
                        firm.owner
                                .get("/invoices/series")
                                .expect(200)
                                .at("/items")
                                .spliterator(),
                        false)
                .filter(series -> !firm.owner
                        .get("/invoices/series/" + series.at("/id").asText() + "/gaps")
                        .expect(200)
                        .at("/complete")
                        .asBoolean())
                .count();
    }

    private static String activities(Firm firm) {
        return firm.owner.get("/invoices/reports/activity").expect(200).text();
    }
}
