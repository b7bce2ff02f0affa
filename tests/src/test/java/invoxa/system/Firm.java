package invoxa.system;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.kernel.Ids;
import invoxa.testing.Answer;
import invoxa.testing.Api;
import java.util.List;
import java.util.Map;

/** A business that signed up at an installation, with its owner signed in and one client. */
final class Firm {

    private static final String PASSWORD = "correct horse battery staple";

    final Api anonymous;
    final Api owner;
    final String clientId;
    private final String email;

    private Firm(Api anonymous, Api owner, String clientId, String email) {
        this.anonymous = anonymous;
        this.owner = owner;
        this.clientId = clientId;
        this.email = email;
    }

    /** The same firm where its data have been brought to, signed in anew. */
    Firm at(Installation installation) {
        var there = installation.api();
        return new Firm(there, there.as(logIn(there, email, PASSWORD)), clientId, email);
    }

    /** Where mails go out the owner verifies the address, without which the firm could not send. */
    static Firm signUp(Installation installation) {
        var firm = signUp(installation.api());
        installation.mails().ifPresent(firm::verifyAddress);
        return firm;
    }

    private void verifyAddress(MailCatcher mails) {
        var me = owner.get("/auth/me").expect(200);
        var secret = mails.secret(
                me.at("/user/email").asText(), "/app/verify", me.at("/id").asText());
        anonymous.post("/auth/email/verify", Map.of("token", secret)).expect(204);
    }

    static Firm signUp(Api anonymous) {
        var email = Ids.next("owner").replace('_', '-') + "@invoxa.example";
        anonymous.post("/auth/register", """
                        {"organization": {"name": "Malerei Grün GmbH", "country": "DE", "currency": "EUR",
                           "language": "de", "timeZone": "Europe/Berlin"},
                         "owner": {"name": "Gesa Grün", "email": "%s", "password": "%s"}}
                        """.formatted(email, PASSWORD)).expect(201);
        var owner = anonymous.as(logIn(anonymous, email, PASSWORD));
        completeProfile(owner);
        return new Firm(anonymous, owner, newClient(owner, "Kunde & Söhne KG"), email);
    }

    static String logIn(Api anonymous, String email, String password) {
        return anonymous
                .post("/auth/login", Map.of("email", email, "password", password))
                .expect(200)
                .at("/accessToken")
                .asText();
    }

    private static void completeProfile(Api owner) {
        var now = owner.get("/auth/organization").expect(200);
        owner.ifMatch(now.etag()).put("/auth/organization", """
                        {"name": "Malerei Grün GmbH", "vatId": "DE123456788", "taxRegistrationId": "29/123/45678",
                         "address": {"line1": "Lindenstraße 12", "city": "Berlin", "postCode": "10969", "country": "DE"},
                         "contact": {"name": "Gesa Grün", "phone": "+49 30 1234567", "email": "post@gruen.example"},
                         "bankAccounts": [{"name": "Malerei Grün", "iban": "DE02120300000000202051",
                           "bic": "BYLADEM1001"}],
                         "currency": "EUR", "language": "de", "timeZone": "Europe/Berlin", "paymentTermsDays": 14}
                        """).expect(200);
    }

    static String newClient(Api owner, String name) {
        return owner.post("/clients", """
                        {"kind": "company", "name": "%s", "email": "kunde@invoxa.example",
                         "address": {"line1": "Am Markt 1", "city": "Bremen", "postCode": "28195", "country": "DE"}}
                        """.formatted(name)).expect(201).at("/id").asText();
    }

    /** A draft over so much before VAT of 19 %. */
    String draft(String net) {
        return owner.post("/invoices", draftBody(net)).expect(201).at("/id").asText();
    }

    String draftBody(String net) {
        return """
                {"clientId": "%s", "currency": "EUR",
                 "lines": [{"quantity": "1", "unit": "C62", "price": {"net": "%s"},
                   "vat": {"category": "S", "rate": "19"}, "item": {"name": "Anstrich der Fassade"}}]}
                """.formatted(clientId, net);
    }

    /** With a file attached that was taken in before. */
    String draftBody(String net, String file) {
        var attachments = """
                , "attachments": [{"reference": "A1", "fileName": "list.csv", "mimeType": "text/csv", "file": "%s"}]}
                """.formatted(file);
        return draftBody(net).strip().replaceFirst("}$", attachments.strip());
    }

    String issued(String net) {
        var id = draft(net);
        owner.post("/invoices/" + id + "/issue").expect(200);
        return id;
    }

    JsonNode invoice(String id) {
        return owner.get("/invoices/" + id).expect(200).json();
    }

    Answer pays(String amount, Map<String, String> amountsByInvoice) {
        var allocations = amountsByInvoice.entrySet().stream()
                .map(part -> Map.of("invoiceId", part.getKey(), "amount", part.getValue()))
                .toList();
        return owner.post(
                "/payments",
                Map.of(
                        "clientId",
                        clientId,
                        "method",
                        "bank-transfer",
                        "amount",
                        amount,
                        "currency",
                        "EUR",
                        "receivedOn",
                        "2026-01-31",
                        "allocations",
                        List.copyOf(allocations)));
    }
}
