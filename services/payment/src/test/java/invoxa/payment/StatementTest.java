package invoxa.payment;

import static invoxa.payment.Business.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A statement of account")
class StatementTest extends BesideInvoices {

    private String path(String client, String query) {
        return "/payments/statements/" + client + query;
    }

    private JsonNode statement(String query) {
        return business.user
                .get(path(business.client, "?currency=EUR" + query))
                .expect(200)
                .json();
    }

    private static List<String> lines(JsonNode statement) {
        return Stream.iterate(0, i -> i + 1)
                .limit(statement.at("/items").size())
                .map(i -> statement.at("/items/" + i))
                .map(line -> String.join(
                        " ",
                        line.at("/date").asText(),
                        line.at("/kind").asText(),
                        line.at("/amount").asText(),
                        line.at("/balance").asText()))
                .toList();
    }

    private String paid(String amount, String day, Business.Part... parts) {
        var payment = new HashMap<>(business.payment(amount, parts));
        payment.put("receivedOn", day);
        return business.user.post("/payments", payment).expect(201).at("/id").asText();
    }

    private String refund(String payment, String amount, String day) {
        return business.user
                .post("/payments/" + payment + "/refunds", Map.of("amount", amount, "refundedOn", day))
                .expect(201)
                .at("/refunds/0/id")
                .asText();
    }

    @Test
    @DisplayName("says day by day what was billed, what came and went back, and what is owed after each")
    void tellsDayByDay() {
        var invoice = business.invoiceOn("100.00", "2026-01-10");
        var payment = paid("150.00", "2026-01-31", part(invoice, "100.00"));
        refund(payment, "20.00", "2026-02-03");
        business.invoiceOn("7.77", "2026-02-03");

        var all = statement("");
        assertThat(all.at("/opening").asText()).isEqualTo("0.00");
        assertThat(lines(all))
                .containsExactly(
                        "2026-01-10 invoice 100.00 100.00",
                        "2026-01-31 payment -150.00 -50.00",
                        "2026-02-03 invoice 7.77 -42.23",
                        "2026-02-03 refund 20.00 -22.23");
        assertThat(all.at("/closing").asText()).isEqualTo("-22.23");
        assertThat(all.at("/items/0/invoiceId").asText()).isEqualTo(invoice);
        assertThat(all.at("/items/0/number").asText())
                .isEqualTo(business.read(invoice).at("/number").asText());
        assertThat(all.at("/items/1/paymentId").asText()).isEqualTo(payment);

        var january = statement("&from=2026-01-11&to=2026-01-31");
        assertThat(january.at("/opening").asText()).isEqualTo("100.00");
        assertThat(lines(january)).containsExactly("2026-01-31 payment -150.00 -50.00");
        assertThat(january.at("/closing").asText()).isEqualTo("-50.00");
    }

    @Test
    @DisplayName("keeps what was declared void or reversed until the day it was, and takes it back then")
    void takesBack() {
        var today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        var gone = business.invoiceOn("40.00", "2026-01-10");
        business.user
                .post("/invoices/" + gone + "/void", Map.of("reason", "twice"))
                .expect(200);
        var bounced = paid("10.00", "2026-01-11");
        business.user
                .post("/payments/" + bounced + "/reverse", Map.of("reason", "bounced"))
                .expect(200);
        assertThat(lines(statement("")))
                .containsExactly(
                        "2026-01-10 invoice 40.00 40.00",
                        "2026-01-11 payment -10.00 30.00",
                        today + " void -40.00 -10.00",
                        today + " reversal 10.00 0.00");
        assertThat(statement("&to=2026-01-31").at("/closing").asText()).isEqualTo("30.00");
        assertThat(statement("&from=" + today).at("/opening").asText()).isEqualTo("30.00");
    }

    @Test
    @DisplayName("is about one currency, and names the others")
    void keepsCurrenciesApart() {
        business.invoiceOn("1.00", "2026-01-10");
        business.invoice("500", "JPY");
        paid("2.00", "2026-01-12");
        assertThat(lines(statement("")))
                .containsExactly("2026-01-10 invoice 1.00 1.00", "2026-01-12 payment -2.00 -1.00");
        assertThat(statement("").at("/currencies").toString()).isEqualTo("[\"EUR\",\"JPY\"]");
        var yen = business.user.get(path(business.client, "?currency=JPY")).expect(200);
        assertThat(yen.at("/closing").asText()).isEqualTo("500");
        var none = business.user.get(path(business.client, "?currency=USD")).expect(200);
        assertThat(none.at("/closing").asText()).isEqualTo("0.00");
        assertThat(none.at("/items")).isEmpty();
    }

    @Test
    @DisplayName("comes in pages that go on where the one before ended, also within a day")
    void pages() {
        for (int i = 1; i <= 5; i++) {
            business.invoiceOn(i + ".00", "2026-01-10");
            paid("0." + i + "0", "2026-01-10");
        }
        var whole = lines(statement(""));
        assertThat(whole).hasSize(10);
        assertThat(whole.getLast()).endsWith(" 13.50");
        var paged = new ArrayList<String>();
        var next = "";
        do {
            var page = statement("&limit=3" + next);
            assertThat(page.at("/opening").asText()).isEqualTo("0.00");
            assertThat(page.at("/closing").asText()).isEqualTo("13.50");
            paged.addAll(lines(page));
            next = page.has("next") ? "&cursor=" + page.at("/next").asText() : "";
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(whole);
        var cursor = statement("&limit=3").at("/next").asText();
        assertThat(business.user
                        .get(path(business.client, "?currency=EUR&from=2026-02-01&cursor=" + cursor))
                        .expect(400)
                        .at("/type")
                        .asText())
                .contains("invalid-cursor");
        business.user
                .get(path(business.client, "?currency=EUR&cursor=bm9uc2Vuc2U"))
                .expect(400);
        business.user.get(path(business.client, "?currency=EUR&cursor=%7F%7F")).expect(400);
    }

    @Test
    @DisplayName("is a CSV file too, the opening balance first and the closing balance last")
    void exportsCsv() {
        business.invoiceOn("100.00", "2026-01-10");
        var payment = new HashMap<>(business.payment("30.00"));
        payment.put("reference", "=1+1");
        business.user.post("/payments", payment).expect(201);
        var csv = business.user
                .get(path(business.client, "/export?currency=EUR&from=2026-01-11&to=2026-12-31"))
                .expect(200);
        var rows = csv.text().split("\r\n");
        assertThat(rows[0])
                .endsWith("date,kind,number,method,reference,amount,balance,currency,invoiceId,paymentId,test");
        assertThat(rows[1]).isEqualTo("2026-01-11,opening-balance,,,,,100.00,EUR,,,");
        assertThat(rows[2])
                .startsWith("2026-01-31,payment,,bank-transfer,'=1+1,-30.00,70.00,EUR,,pay_")
                .endsWith(",");
        assertThat(rows[3]).isEqualTo("2026-12-31,closing-balance,,,,,70.00,EUR,,,");
        assertThat(rows).hasSize(4);
    }

    @Test
    @DisplayName("is refused for another's client, and for days or a currency that are none, each by its name")
    void refuses() {
        var stranger = new Business(server, NEIGHBOURS);
        stranger.user.get(path(business.client, "?currency=EUR")).expect(404);
        stranger.user.get(path(business.client, "/export?currency=EUR")).expect(404);
        business.user.get(path(business.client, "")).expectError("currency", "required");
        business.user.get(path(business.client, "?currency=EURO")).expectError("currency", "invalid");
        business.user.get(path(business.client, "?currency=EUR&from=soon")).expectError("from", "invalid");
        business.user
                .get(path(business.client, "?currency=EUR&from=2026-02-02&to=2026-02-01"))
                .expectError("from", "after-end");
        business.user
                .get(path(business.client, "?currency=EUR&to=%2B999999999-12-31"))
                .expectError("to", "range");
        server.api()
                .as(server.tokens().user(business.organization, "invoices:read"))
                .get(path(business.client, "?currency=EUR"))
                .expect(403);
    }

    @Test
    @DisplayName(
            "agrees with what is owed less free credit, whatever happened in whatever order, and its periods chain")
    void agreesWithTheOtherFigures() {
        for (long seed = 1; seed <= 8; seed++) {
            business = new Business(server, NEIGHBOURS);
            var history = new RandomHistory(business, seed);
            history.happen(25);
            var said = "seed " + seed + ": " + history.told();
            assertThat(history.settled()).as(said).isTrue();
            assertThat(history.owedLessCredit())
                    .as(said)
                    .isEqualByComparingTo(statement("").at("/closing").asText());
            for (var day : List.of("2026-01-01", "2026-01-07", "2026-01-15", "2026-01-28")) {
                var after = LocalDate.parse(day).plusDays(1);
                var first = statement("&to=" + day);
                var second = statement("&from=" + after);
                assertThat(second.at("/opening")).as(said).isEqualTo(first.at("/closing"));
                assertThat(second.at("/closing"))
                        .as(said)
                        .isEqualTo(statement("").at("/closing"));
                assertThat(summed(first))
                        .as(said)
                        .isEqualByComparingTo(first.at("/closing").asText());
                assertThat(summed(second))
                        .as(said)
                        .isEqualByComparingTo(second.at("/closing").asText());
                assertThat(Stream.concat(lines(first).stream(), lines(second).stream()))
                        .as(said)
                        .isEqualTo(lines(statement("&limit=200")));
            }
        }
    }

    private static BigDecimal summed(JsonNode statement) {
        var balance = new BigDecimal(statement.at("/opening").asText());
        for (var line : statement.at("/items")) {
            balance = balance.add(new BigDecimal(line.at("/amount").asText()));
            assertThat(balance).isEqualByComparingTo(line.at("/balance").asText());
        }
        return balance;
    }
}
