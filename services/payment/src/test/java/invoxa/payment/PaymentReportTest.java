package invoxa.payment;

import static invoxa.payment.Business.part;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What came, as lists and sums show it")
class PaymentReportTest extends BesideInvoices {

    private String came(String amount, String day, String method) {
        var payment = new HashMap<>(business.payment(amount));
        payment.put("receivedOn", day);
        payment.put("method", method);
        return business.user.post("/payments", payment).expect(201).at("/id").asText();
    }

    private JsonNode listed(String query) {
        return business.user.get("/payments?" + query).expect(200).at("/items");
    }

    @Test
    @DisplayName("the sum of some days holds both ends and leaves out what was reversed")
    void sumsDays() {
        came("1.10", "2026-01-31", "cash");
        came("10.00", "2026-02-01", "cash");
        came("20.05", "2026-02-28", "card");
        came("40.00", "2026-03-01", "card");
        var gone = came("80.00", "2026-02-10", "card");
        business.user
                .post("/payments/" + gone + "/reverse", Map.of("reason", "bounced"))
                .expect(200);
        var february = business.user
                .get("/payments/received?from=2026-02-01&to=2026-02-28")
                .expect(200);
        assertThat(february.at("/rows").toString())
                .isEqualTo("[{\"currency\":\"EUR\",\"count\":2,\"amount\":\"30.05\","
                        + "\"testCount\":0,\"testAmount\":\"0.00\"}]");
        business.user.get("/payments/received?from=2026-02-01").expectError("to", "required");
        business.user.get("/payments/received?from=2026-02-02&to=2026-02-01").expectError("from", "after-end");
    }

    @Test
    @DisplayName("the list is told apart by day, by how the money came, and by what is left of it")
    void filters() {
        var invoice = business.invoice("5.00");
        var used = business.paid("5.00", part(invoice, "5.00")).at("/id").asText();
        var cash = came("1.00", "2026-02-01", "cash");
        var card = came("2.00", "2026-02-28", "card");
        assertThat(listed("receivedFrom=2026-02-01&receivedTo=2026-02-28").findValuesAsText("method"))
                .containsExactly("card", "cash");
        assertThat(listed("receivedFrom=2026-02-02&clientId=" + business.client)
                        .at("/0/id")
                        .asText())
                .isEqualTo(card);
        assertThat(listed("method=cash").at("/0/id").asText()).isEqualTo(cash);
        assertThat(listed("withCredit=true").toString()).contains(cash, card).doesNotContain(used);
        business.user.get("/payments?method=shells").expectError("method", "invalid");
        business.user
                .get("/payments?receivedFrom=2026-02-02&receivedTo=2026-02-01")
                .expectError("receivedFrom", "after-end");
    }

    @Test
    @DisplayName("an amount is distributed in order, what was typed stays, and the rest is told to the cent")
    void distributes() {
        var answer = business.user.post("/payments/distribution", """
                        {"amount": "100.00", "currency": "EUR", "parts": [
                          {"owed": "60.01"}, {"owed": "10", "amount": "10"}, {"owed": "50"}, {"owed": "1"}]}""").expect(200);
        assertThat(answer.json().toString())
                .isEqualTo("{\"parts\":[\"60.01\",\"10.00\",\"29.99\",\"0.00\"],"
                        + "\"allocated\":\"100.00\",\"rest\":\"0.00\"}");
        var less = business.user.post("/payments/distribution", """
                        {"amount": "5", "currency": "EUR", "parts": [{"owed": "9", "amount": "7.50"}, {"owed": "1"}]}""").expect(200);
        assertThat(less.json().toString())
                .isEqualTo("{\"parts\":[\"7.50\",\"0.00\"],\"allocated\":\"7.50\",\"rest\":\"-2.50\"}");
        business.user
                .post("/payments/distribution", "{\"amount\": \"0.001\", \"currency\": \"EUR\", \"parts\": []}")
                .expectError("/amount", "too-many-decimals");
        business.user
                .post("/payments/distribution", "{\"amount\": \"1\", \"currency\": \"EUR\", \"parts\": [{}]}")
                .expectError("/parts/0/owed", "required");
    }
}
