package invoxa.testing;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the API answered, with the checks that tests make of it. */
public final class Answer {

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public HttpHeaders headers() {
        return response.headers();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The ETag; fails where there is none. */
    public String etag() {
        return response.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new AssertionError("no ETag in the answer to " + this));
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return Json.read(response.body(), JsonNode.class);
    }

    /** The value at an RFC 6901 pointer of the JSON body; a missing node where there is none. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public <T> T as(Class<T> type) {
        return Json.read(response.body(), type);
    }

    /** Fails where the status is another, showing what was answered. */
    public Answer expect(int status) {
        if (response.statusCode() != status) {
            throw new AssertionError("expected " + status + ", but " + this);
        }
        return this;
    }

    /** Fails where the answer is not a problem of this status and type, such as {@code validation}. */
    public Answer expectProblem(int status, String type) {
        expect(status);
        if (!("urn:invoxa:problem:" + type).equals(at("/type").asText())) {
            throw new AssertionError("expected the problem " + type + ", but " + this);
        }
        return this;
    }

    /** Fails where the problem does not name this field with this code. */
    public Answer expectError(String pointer, String code) {
        for (var error : at("/errors")) {
            if (error.at("/pointer").asText().equals(pointer)
                    && error.at("/code").asText().equals(code)) {
                return this;
            }
        }
        throw new AssertionError("expected " + code + " at '" + pointer + "', but " + this);
    }

    @Override
    public String toString() {
        var request = response.request();
        return request.method() + " " + request.uri() + " answered " + response.statusCode() + " " + text();
    }
}
