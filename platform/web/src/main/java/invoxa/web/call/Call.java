package invoxa.web.call;

import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to another service. Immutable: each step gives a new call.
 *
 * @param path with its query, as it stands behind the gateway's URL; variables are percent-encoded by the caller
 * @param organization for whom, or null where it is for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Call(
        String method,
        String path,
        @Nullable OrganizationId organization,
        Map<String, String> headers,
        byte @Nullable [] body) {

    public static Call get(String path) {
        return new Call("GET", path, null, Map.of(), null);
    }

    public static Call post(String path) {
        return new Call("POST", path, null, Map.of(), null);
    }

    public static Call put(String path) {
        return new Call("PUT", path, null, Map.of(), null);
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, null, Map.of(), null);
    }

    public Call of(OrganizationId forWhom) {
        return new Call(method, path, forWhom, headers, body);
    }

    public Call json(Object value) {
        return body("application/json", Json.write(value));
    }

    public Call body(String contentType, byte[] bytes) {
        return new Call(method, path, organization, with("Content-Type", contentType), bytes);
    }

    public Call header(String name, String value) {
        return new Call(method, path, organization, with(name, value), body);
    }

    /** Makes a POST one that can be tried again. */
    public Call idempotencyKey(String key) {
        return header("Idempotency-Key", key);
    }

    /** Whether trying again has no effect beyond the first: GET, PUT, DELETE, and POST with an Idempotency-Key. */
    boolean isRepeatable() {
        return !method.equals("POST") || headers.containsKey("Idempotency-Key");
    }

    private Map<String, String> with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return Map.copyOf(more);
    }
}
