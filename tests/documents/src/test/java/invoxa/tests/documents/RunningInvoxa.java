package invoxa.tests.documents;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import invoxa.kernel.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An INVOXA that runs somewhere, with a German organization of its own that is registered for the occasion. */
final class RunningInvoxa implements AutoCloseable {

    private static final String ORGANIZATION = """
            {"name": "Werkstatt Öztürk & Söhne GmbH", "tradingName": "Werkstatt Öztürk",
             "legalRegistration": {"value": "HRB 12345 B"}, "vatId": "DE123456788", "taxRegistrationId": "29/123/45678",
             "legalInformation": "Amtsgericht Charlottenburg, Geschäftsführung: Änne Öztürk",
             "electronicAddresses": [{"scheme": "EM", "value": "rechnung@invoxa.example"},
                                     {"scheme": "9930", "value": "DE123456788"}],
             "address": {"line1": "Lindenstraße 12", "city": "Berlin", "postCode": "10969", "country": "DE"},
             "contact": {"name": "Änne Öztürk", "phone": "+49 30 1234567", "email": "rechnung@invoxa.example"},
             "bankAccounts": [{"name": "Werkstatt Öztürk & Söhne GmbH", "iban": "DE02120300000000202051",
                               "bic": "BYLADEM1001"}],
             "currency": "EUR", "language": "de", "timeZone": "Europe/Berlin", "paymentTermsDays": 14}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private String token = "";

    RunningInvoxa(URI url) {
        this.url = url;
        var email = Ids.next("verify").replace('_', '-') + "@invoxa.example";
        var password = Ids.next("pw");
        post("/auth/register", """
                {"organization": {"name": "Werkstatt", "country": "DE", "currency": "EUR", "language": "de",
                                  "timeZone": "Europe/Berlin"},
                 "owner": {"name": "Änne Öztürk", "email": "%s", "password": "%s"}}
                """.formatted(email, password));
        token = post("/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password))
                .at("/accessToken")
                .asText();
        var now = send(request("/auth/organization").GET());
        var etag = now.headers().firstValue("ETag").orElse("*");
        expected(send(request("/auth/organization")
                .header("If-Match", etag)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(ORGANIZATION))));
    }

    JsonNode post(String path, String json) {
        return json(expected(
                send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)))));
    }

    /** Empty where the document cannot be had in this form: 422. */
    Optional<byte[]> document(String id, String format) {
        var answer = send(request("/invoices/" + id + "/documents/" + format).GET());
        return answer.statusCode() == 422
                ? Optional.empty()
                : Optional.of(expected(answer).body());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(url.resolve(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<byte[]> expected(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.uri() + " answers " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    @Override
    public void close() {
        client.close();
    }
}
