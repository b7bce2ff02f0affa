package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** Reports over HTTP: every figure worked out by hand. */
class ReportTest extends InvoiceTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private String issued(ObjectNode draft) {
        return api.issue(api.user.post("/invoices", draft).expect(201).at("/id").asText())
                .at("/id")
                .asText();
    }

    private ObjectNode due(LocalDate date) {
        return InvoiceApi.draft(client).put("issueDate", "2024-01-15").put("dueDate", date.toString());
    }

    @Test
    void what_is_owed_is_told_by_age_and_currency() {
        issued(due(today));
        issued(due(today.minusDays(1)));
        issued(due(today.minusDays(30)));
        issued(due(today.minusDays(31)));
        issued(due(today.minusDays(60)));
        issued(due(today.minusDays(61)));
        issued(due(today.minusDays(90)));
        var old = issued(due(today.minusDays(91)));
        api.apply(old, "pay_1", "41.47").expect(200);
        issued(due(today.minusDays(91)).put("currency", "USD"));
        issued(due(today.minusDays(400)));
        var gone = issued(due(today.minusDays(400)));
        api.user.post("/invoices/" + gone + "/void", "{\"reason\": \"x\"}").expect(200);
        api.drafted(client);

        var overdue = api.reader.get("/invoices/reports/overdue").expect(200).at("/rows");
        assertThat(overdue.toString())
                .isEqualTo("[" + row("0-30", "EUR", 2, "282.94") + "," + row("31-60", "EUR", 2, "282.94") + ","
                        + row("61-90", "EUR", 2, "282.94") + "," + row("over-90", "EUR", 2, "241.47") + ","
                        + row("over-90", "USD", 1, "141.47") + "]");
        var outstanding =
                api.reader.get("/invoices/reports/outstanding").expect(200).at("/rows");
        assertThat(outstanding.toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"count\":9,\"amount\":\"1231.76\","
                        + parts("8", "1090.29", "1", "141.47", "1", "141.47")
                        + "},{\"currency\":\"USD\",\"count\":1,\"amount\":\"141.47\","
                        + parts("1", "141.47", "0", "0.00", "0", "0.00")
                        + "}]");
    }

    @Test
    void what_is_expected_is_due_within_thirty_days_and_one_client_s_is_told_apart() {
        issued(due(today.minusDays(1)));
        issued(due(today));
        issued(due(today.plusDays(30)));
        issued(due(today.plusDays(31)));
        var report = api.reader
                .get("/invoices/reports/outstanding?clientId=" + client)
                .expect(200);
        assertThat(report.at("/expectedTo").asText())
                .isEqualTo(today.plusDays(30).toString());
        assertThat(report.at("/rows").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"count\":4,\"amount\":\"565.88\","
                        + parts("1", "141.47", "3", "424.41", "2", "282.94") + "}]");
        assertThat(api.reader
                        .get("/invoices/reports/outstanding?clientId=cli_none")
                        .expect(200)
                        .at("/rows"))
                .isEmpty();
    }

    private static String parts(
            String late, String overdue, String waiting, String notDue, String soon, String expected) {
        return part("overdue", late, overdue) + "," + part("notDue", waiting, notDue) + ","
                + part("expected", soon, expected);
    }

    private static String part(String name, String count, String amount) {
        return "\"%s\":{\"count\":%s,\"amount\":\"%s\"}".formatted(name, count, amount);
    }

    private static String row(String age, String currency, int count, String amount) {
        return "{\"age\":\"%s\",\"currency\":\"%s\",\"count\":%d,\"amount\":\"%s\"}"
                .formatted(age, currency, count, amount);
    }

    @Test
    void revenue_is_told_by_month_with_credit_notes_subtracted() {
        issued(due(today).put("issueDate", "2024-01-31"));
        issued(due(today).put("issueDate", "2024-02-01"));
        issued(due(today).put("issueDate", "2024-02-29"));
        issued(due(today).put("issueDate", "2024-02-10").put("typeCode", "381"));
        var gone = issued(due(today).put("issueDate", "2024-02-20"));
        api.user.post("/invoices/" + gone + "/void", "{\"reason\": \"x\"}").expect(200);

        var revenue = api.reader
                .get("/invoices/reports/revenue?from=2024-01-01&to=2024-02-29")
                .expect(200)
                .at("/rows");
        assertThat(revenue.toString())
                .isEqualTo(
                        "[{\"month\":\"2024-01\",\"currency\":\"EUR\",\"count\":1,\"net\":\"121.00\",\"gross\":\"141.47\"},"
                                + "{\"month\":\"2024-02\",\"currency\":\"EUR\",\"count\":3,\"net\":\"121.00\",\"gross\":\"141.47\"}]");
        assertThat(api.reader
                        .get("/invoices/reports/revenue?from=2024-01-01&to=2024-02-29")
                        .expect(200)
                        .at("/totals")
                        .toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"count\":4,\"net\":\"242.00\",\"gross\":\"282.94\"}]");
        var clients = api.reader
                .get("/invoices/reports/clients?from=2024-02-01&to=2024-02-29")
                .expect(200)
                .at("/rows");
        assertThat(clients).hasSize(1);
        assertThat(clients.at("/0/name").asText()).isEqualTo("Nordlicht Handels GmbH");
        assertThat(clients.at("/0/net").asText()).isEqualTo("121.00");
        api.reader
                .get("/invoices/reports/revenue?from=2024-03-01&to=2024-02-01")
                .expect(422);
    }

    @Test
    void vat_is_told_by_category_and_rate_however_many_rows_a_document_has() {
        issued(due(today));
        issued(due(today).put("typeCode", "381"));
        issued(due(today));
        var many = due(today);
        var lines = (ArrayNode) many.get("lines");
        for (var rate : new String[] {"5", "6", "8"}) {
            var line = lines.get(0).deepCopy();
            ((ObjectNode) line.at("/vat")).put("rate", rate);
            lines.add(line);
        }
        issued(many);
        var exempt = due(today);
        ((ObjectNode) exempt.at("/lines/0/vat")).put("category", "E").put("rate", "0");
        exempt.putArray("vatExemptions").addObject().put("category", "E").put("reason", "§ 4 UStG");
        issued(exempt);

        var vat = api.reader
                .get("/invoices/reports/vat?from=2024-01-01&to=2024-12-31")
                .expect(200);
        var rows = new java.util.TreeMap<String, String>();
        vat.at("/rows")
                .forEach(row -> rows.put(
                        row.at("/category").asText() + row.at("/rate").asText(),
                        row.at("/taxable").asText() + " " + row.at("/tax").asText() + " "
                                + row.at("/count").asInt()));
        assertThat(rows)
                .containsEntry("S19", "200.00 38.00 4")
                .containsEntry("S7", "63.00 4.41 5")
                .containsEntry("S5", "100.00 5.00 1")
                .containsEntry("S6", "100.00 6.00 1")
                .containsEntry("S8", "100.00 8.00 1")
                .containsEntry("E0", "100.00 0.00 1")
                .hasSize(6);
        assertThat(vat.at("/totals").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"taxable\":\"663.00\",\"tax\":\"61.41\"}]");
    }

    @Test
    void what_happened_last_comes_first() {
        var first = api.issued(client);
        var second = api.issued(client);
        api.drafted(client);
        api.apply(first, "pay_1", "1.00").expect(200);
        var items = api.reader.get("/invoices/reports/activity").expect(200).at("/items");
        assertThat(items.findValuesAsText("what")).containsExactly("paid-in-part", "drafted", "issued");
        assertThat(items.at("/0/invoice/id").asText()).isEqualTo(first);
        assertThat(items.at("/2/invoice/id").asText()).isEqualTo(second);
    }

    private String billed(String before) {
        return api.payment
                .get("/invoices/reports/billed?clientId=" + client + before)
                .expect(200)
                .at("/rows")
                .toString();
    }

    @Test
    void what_was_billed_counts_from_the_issue_date_and_what_is_void_until_the_day_it_was_declared_so() {
        issued(due(today));
        var credited = issued(due(today));
        api.user.post("/invoices/" + credited + "/credit").expect(201);
        issued(due(today).put("currency", "USD"));
        var gone = issued(due(today));
        api.user.post("/invoices/" + gone + "/void", "{\"reason\": \"x\"}").expect(200);
        api.drafted(client);

        assertThat(billed("&before=2024-01-15")).isEqualTo("[]");
        assertThat(billed("&before=2024-01-16"))
                .isEqualTo("[{\"currency\":\"EUR\",\"amount\":\"424.41\"},"
                        + "{\"currency\":\"USD\",\"amount\":\"141.47\"}]");
        var euro = "{\"currency\":\"EUR\",\"amount\":\"141.47\"}";
        assertThat(billed("")).startsWith("[" + euro);
        assertThat(billed("&before=" + today.plusDays(1))).startsWith("[" + euro);
        assertThat(billed("&before=" + today)).startsWith("[{\"currency\":\"EUR\",\"amount\":\"424.41\"}");
        assertThat(api.user
                        .get("/invoices?phase=void")
                        .expect(200)
                        .at("/items/0/voidedOn")
                        .asText())
                .isEqualTo(today.toString());
        api.reader.get("/invoices/reports/billed").expectError("clientId", "required");
        api.reader.get("/invoices/reports/billed?clientId=cli_1&before=soon").expectError("before", "invalid");
    }

    @Test
    void a_client_s_activity_holds_all_that_happened_to_its_documents_and_nothing_of_another_s() {
        var paid = issued(due(today));
        api.apply(paid, "pay_1", "41.47").expect(200);
        api.apply(paid, "pay_2", "100.00").expect(200);
        api.apply(issued(due(today)), "pay_3", "1.00").expect(200);
        api.takeBack(
                        api.user
                                .get("/invoices?state=partially-paid")
                                .at("/items/0/id")
                                .asText(),
                        "pay_3")
                .expect(200);
        issued(InvoiceApi.draft(neighbours.addClient()));

        var items = api.reader
                .get("/invoices/reports/activity?limit=100&clientId=" + client)
                .expect(200)
                .at("/items");
        assertThat(items.findValuesAsText("what"))
                .containsExactly("issued", "drafted", "paid", "paid-in-part", "issued", "drafted");
        assertThat(items.findValuesAsText("at").stream().map(Instant::parse))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(api.reader
                        .get("/invoices/reports/activity?limit=3&clientId=" + client)
                        .at("/items")
                        .findValuesAsText("what"))
                .containsExactly("issued", "drafted", "paid");
    }
}
