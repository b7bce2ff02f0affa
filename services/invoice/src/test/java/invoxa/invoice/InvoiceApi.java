package invoxa.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import invoxa.testing.Answer;
import invoxa.testing.Api;
import invoxa.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The API as an organization and the payment service use it in tests. */
final class InvoiceApi {

    final OrganizationId organization;
    final Api user;
    final Api reader;
    final Api payment;
    final Api anonymous;

    InvoiceApi(TestServer server, OrganizationId organization) {
        this.organization = organization;
        this.anonymous = server.api();
        this.user = server.api()
                .as(server.tokens()
                        .user(
                                organization,
                                "invoices:read",
                                "invoices:write",
                                "organization:read",
                                "organization:write"));
        this.reader = server.api().as(server.tokens().user(organization, "invoices:read"));
        this.payment = server.api().as(server.tokens().service("payment")).of(organization);
    }

    /** A draft for this client over 100.00 + 19 % and 2 × 10.50 + 7 %: 141.47. */
    static ObjectNode draft(String clientId) {
        return json("""
                {"clientId": "%s",
                 "references": {"purchaseOrder": "PO-7"},
                 "lines": [
                  {"quantity": "1", "unit": "C62", "price": {"net": "100.00"}, "vat": {"category": "S", "rate": "19"},
                   "item": {"name": "Wartung"}},
                  {"quantity": "2", "unit": "C62", "price": {"net": "10.50"}, "vat": {"category": "S", "rate": "7"},
                   "item": {"name": "Handbuch"}}]}
                """.formatted(clientId));
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.STORED.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer drafted(String clientId) {
        return user.post("/invoices", draft(clientId)).expect(201);
    }

    /** The id of a new issued invoice over 141.47. */
    String issued(String clientId) {
        return issue(drafted(clientId).at("/id").asText()).at("/id").asText();
    }

    JsonNode issue(String id) {
        return user.post("/invoices/" + id + "/issue").expect(200).json();
    }

    JsonNode get(String id) {
        return user.get("/invoices/" + id).expect(200).json();
    }

    /** What is known of a form in which the document is given out. */
    JsonNode form(String id, String format) {
        for (var form :
                user.get("/invoices/" + id + "/documents").expect(200).json().at("/items")) {
            if (form.at("/format").asText().equals(format)) {
                return form;
            }
        }
        throw new AssertionError("there is no form " + format);
    }

    Answer apply(String id, String paymentId, String amount) {
        return payment.put("/invoices/" + id + "/payments/" + paymentId, "{\"amount\": \"" + amount + "\"}");
    }

    Answer takeBack(String id, String paymentId) {
        return payment.delete("/invoices/" + id + "/payments/" + paymentId);
    }
}
