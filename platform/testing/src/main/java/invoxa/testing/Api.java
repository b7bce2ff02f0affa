package invoxa.testing;

import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A client of the API that checks every answer, and the request of every 2xx, against the service's contract.
 *
 * <p>Immutable: each step gives a new client, so one can be kept per caller:
 * {@code api.as(token).ifMatch(answer.etag()).put("/clients/" + id, json).expect(200)}. A body is JSON text where it is
 * a String, and is written as JSON otherwise.
 */
public final class Api {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI url;
    private final ApiContracts contracts;
    private final Map<String, String> headers;

    Api(HttpClient http, URI url, ApiContracts contracts, Map<String, String> headers) {
        this.http = http;
        this.url = url;
        this.contracts = contracts;
        this.headers = headers;
    }

    /**
     * A client of an INVOXA that runs elsewhere, as nobody.
     *
     * @param url its address, without a slash at the end
     * @param contracts the contracts of its services, by the path under which all they serve lies
     */
    public static Api at(URI url, Map<String, OpenApi> contracts) {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Api(http, url, ApiContracts.of(contracts), Map.of());
    }

    /** As the caller with this token. */
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** As nobody. */
    public Api anonymous() {
        var fewer = new LinkedHashMap<>(headers);
        fewer.remove("Authorization");
        return new Api(http, url, contracts, Map.copyOf(fewer));
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(http, url, contracts, Map.copyOf(more));
    }

    public Api ifMatch(String etag) {
        return with("If-Match", etag);
    }

    public Api idempotencyKey(String key) {
        return with("Idempotency-Key", key);
    }

    /** For a service's token: the organization it acts for. */
    public Api of(OrganizationId organization) {
        return with("X-Invoxa-Organization", organization.value());
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    public Answer post(String path) {
        return send("POST", path, null, null);
    }

    public Answer post(String path, Object json) {
        return send("POST", path, "application/json", jsonBytes(json));
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send("POST", path, contentType, body);
    }

    public Answer put(String path) {
        return send("PUT", path, null, null);
    }

    public Answer put(String path, Object json) {
        return send("PUT", path, "application/json", jsonBytes(json));
    }

    public Answer put(String path, String contentType, byte[] body) {
        return send("PUT", path, contentType, body);
    }

    public Answer patch(String path, Object json) {
        return send("PATCH", path, "application/json", jsonBytes(json));
    }

    private static byte[] jsonBytes(Object json) {
        return json instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Json.write(json);
    }

    /** Sends any request. @param path with its query, percent-encoded */
    public Answer send(String method, String path, @Nullable String contentType, byte @Nullable [] body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(TIMEOUT)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            var built = request.build();
            var response = http.send(built, HttpResponse.BodyHandlers.ofByteArray());
            contracts.check(built, body, response);
            return new Answer(response);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
