package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.testing.OpenApi;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one organization has, by the paths under which another might ask for it. */
final class ForeignIds {

    private final Firm owner;
    private final String invoice;
    private final String payment;
    private final String allocation;
    private final Map<String, List<String>> byPrefix = new LinkedHashMap<>();
    private final List<JsonNode> before;

    private ForeignIds(Firm owner) {
        this.owner = owner;
        invoice = owner.issued("100.00");
        var draft = owner.draft("10.00");
        var paid = owner.pays("50.00", Map.of(invoice, "50.00")).expect(201);
        payment = paid.at("/id").asText();
        allocation = paid.at("/allocations/0/id").asText();
        Waiting.until(
                () -> assertThat(owner.invoice(invoice).at("/balance").asText()).isEqualTo("69.00"));
        owner.owner.post("/invoices/" + invoice + "/send", "{}").expect(200);
        var message = Waiting.until(() -> {
            var sent =
                    owner.owner.get("/notify/invoices/" + invoice).expect(200).at("/items");
            assertThat(sent).isNotEmpty();
            return sent.get(0).at("/id").asText();
        });
        var invitation = owner.owner
                .post("/auth/invitations", "{\"email\":\"somebody@invoxa.example\",\"role\":\"viewer\"}")
                .expect(201);
        var key = owner.owner
                .post("/auth/api-keys", "{\"name\":\"till\",\"scopes\":[\"invoices:read\"]}")
                .expect(201);
        byPrefix.put("/auth/sessions/{id}", List.of(first("/auth/sessions")));
        byPrefix.put(
                "/auth/members/{id}",
                List.of(owner.owner.get("/auth/me").expect(200).at("/id").asText()));
        byPrefix.put("/auth/invitations/{id}", List.of(invitation.at("/id").asText()));
        byPrefix.put("/auth/api-keys/{id}", List.of(key.at("/id").asText()));
        byPrefix.put("/clients/{id}", List.of(owner.clientId));
        byPrefix.put("/invoices/{id}", List.of(invoice, draft));
        byPrefix.put("/invoices/series/{id}", List.of(first("/invoices/series")));
        byPrefix.put("/payments/{id}", List.of(payment));
        byPrefix.put("/notify/messages/{id}", List.of(message));
        byPrefix.put("/notify/invoices/{id}", List.of(invoice));
        awaitOutcome(message);
        before = state();
    }

    /** Until the letter is where it stays, and its invoice knows: what came later would look like a stranger's. */
    private void awaitOutcome(String message) {
        Waiting.until(() -> {
            var letter = owner.owner.get("/notify/messages/" + message).expect(200);
            assertThat(letter.at("/state").asText()).isIn("kept", "accepted");
            boolean isKnown = owner.invoice(invoice).at("/sendings/0").has("acceptedAt");
            assertThat(isKnown).isEqualTo(letter.at("/state").asText().equals("accepted"));
        });
    }

    static ForeignIds of(Firm owner) {
        return new ForeignIds(owner);
    }

    /** The paths of an operation with each id that its organization really has; none where no id stands in them. */
    List<String> paths(String template) {
        if (!template.contains("{id}")) {
            return List.of();
        }
        var prefix = template.substring(0, template.indexOf('}') + 1);
        var ids = byPrefix.get(prefix);
        if (ids == null) {
            throw new AssertionError("the test has no id for " + template);
        }
        return ids.stream()
                .map(id -> template.replace("{id}", id)
                        .replace("{paymentId}", payment)
                        .replace("{allocationId}", allocation)
                        .replace("{format}", "ubl")
                        .replace("{number}", "0"))
                .toList();
    }

    /** A body that would be right if the id were the caller's own. */
    @Nullable
    String body(OpenApi.Operation operation, Firm caller) {
        if (operation.contentTypes().isEmpty()) {
            return null;
        }
        return switch (operation.name()) {
            case "PUT /auth/members/{id}" -> "{\"role\":\"viewer\"}";
            case "PUT /clients/{id}" -> "{\"kind\":\"company\",\"name\":\"taken over\"}";
            case "PUT /invoices/{id}" -> caller.draftBody("1.00");
            case "PUT /invoices/series/{id}" ->
                "{\"name\":\"taken over\",\"kind\":\"invoice\",\"pattern\":\"X-{number}\",\"start\":1,\"usual\":true}";
            case "PUT /invoices/{id}/payments/{paymentId}" ->
                "{\"amount\":\"1.00\",\"currency\":\"EUR\",\"method\":\"cash\",\"receivedOn\":\"2026-01-31\"}";
            case "POST /payments/{id}/allocations" ->
                "{\"invoiceId\":\"" + caller.issued("5.00") + "\",\"amount\":\"1.00\"}";
            case "POST /payments/{id}/refunds" -> "{\"amount\":\"1.00\",\"method\":\"cash\"}";
            case "POST /invoices/{id}/send", "POST /invoices/{id}/issue" -> "{}";
            default -> "{\"reason\":\"because\"}";
        };
    }

    /** Nothing of what was asked for has changed. */
    void assertUntouched() {
        assertThat(state()).isEqualTo(before);
    }

    private List<JsonNode> state() {
        return List.of(
                owner.owner.get("/auth/members").expect(200).json(),
                owner.owner.get("/auth/invitations").expect(200).json(),
                owner.owner.get("/clients/" + owner.clientId).expect(200).json(),
                owner.owner.get("/invoices").expect(200).json(),
                owner.invoice(invoice),
                owner.owner.get("/invoices/series").expect(200).json(),
                owner.owner.get("/payments/" + payment).expect(200).json());
    }

    private String first(String list) {
        return owner.owner.get(list).expect(200).at("/items/0/id").asText();
    }
}
