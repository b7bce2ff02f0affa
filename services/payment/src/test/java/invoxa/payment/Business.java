package invoxa.payment;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Answer;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** An organization with one client, which writes invoices and records payments. */
final class Business {

    /** So much for this invoice. */
    record Part(String invoiceId, String amount) {}

    final OrganizationId organization = OrganizationId.next();
    final Api user;
    final String client;

    Business(TestServer server, Neighbours neighbours) {
        client = neighbours.addClient(organization.value());
        user = server.api()
                .as(server.tokens()
                        .user(organization, "invoices:read", "invoices:write", "payments:read", "payments:write"));
    }

    /** The id of a new issued invoice over so much, without VAT to make sums easy to see. */
    String invoice(String amount) {
        return invoice(amount, "EUR");
    }

    String invoice(String amount, String currency) {
        var draft = """
                {"clientId": "%s", "currency": "%s",
                 "lines": [{"quantity": "1", "unit": "C62", "price": {"net": "%s"},
                   "vat": {"category": "Z", "rate": "0"}, "item": {"name": "Ware"}}]}
                """.formatted(client, currency, amount);
        var id = user.post("/invoices", draft).expect(201).at("/id").asText();
        user.post("/invoices/" + id + "/issue").expect(200);
        return id;
    }

    /** The id of a new issued invoice over so much, of this day. */
    String invoiceOn(String amount, String day) {
        var draft = """
                {"clientId": "%s", "currency": "EUR", "issueDate": "%s",
                 "lines": [{"quantity": "1", "unit": "C62", "price": {"net": "%s"},
                   "vat": {"category": "Z", "rate": "0"}, "item": {"name": "Ware"}}]}
                """.formatted(client, day, amount);
        var id = user.post("/invoices", draft).expect(201).at("/id").asText();
        user.post("/invoices/" + id + "/issue").expect(200);
        return id;
    }

    JsonNode read(String invoiceId) {
        return user.get("/invoices/" + invoiceId).expect(200).json();
    }

    BigDecimal balance(String invoiceId) {
        return new BigDecimal(read(invoiceId).at("/balance").asText());
    }

    static Part part(String invoiceId, String amount) {
        return new Part(invoiceId, amount);
    }

    Map<String, Object> payment(String amount, Part... parts) {
        return Map.of(
                "clientId",
                client,
                "method",
                "bank-transfer",
                "amount",
                amount,
                "currency",
                "EUR",
                "receivedOn",
                "2026-01-31",
                "allocations",
                List.of(parts));
    }

    Answer paid(String amount, Part... parts) {
        return user.post("/payments", payment(amount, parts)).expect(201);
    }

    Answer show(String paymentId) {
        return user.get("/payments/" + paymentId).expect(200);
    }

    String credit(String currency) {
        for (var one :
                user.get("/payments/credit?clientId=" + client).expect(200).at("/items")) {
            if (one.at("/currency").asText().equals(currency)) {
                return one.at("/amount").asText();
            }
        }
        return "0";
    }
}
