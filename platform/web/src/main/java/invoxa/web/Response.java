package invoxa.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import invoxa.json.Json;
import invoxa.kernel.Problem;
import invoxa.storage.Stored;
import invoxa.web.trace.Correlation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint answers. Immutable: each step gives a new response.
 *
 * @param contentType null where there is no body
 */
public record Response(
        int status, List<Header> headers, @Nullable String contentType, Body body) {

    public static final String JSON = "application/json";
    public static final String PROBLEM_JSON = "application/problem+json";

    /** A response header; a name may occur more than once. */
    public record Header(String name, String value) {}

    /** What stands in the body. */
    public sealed interface Body {
        record Empty() implements Body {}

        /** The array is not copied: whoever gives it no longer writes to it. */
        @SuppressWarnings("ArrayRecordComponent")
        record Bytes(byte[] bytes) implements Body {}

        /** Written while it is sent, for answers that are too long for memory. A failure in mid-stream cuts it off. */
        record Stream(Writer writer) implements Body {}
    }

    /** Writes a streamed body. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    public Response {
        headers = List.copyOf(headers);
    }

    /** 200 with the value as JSON. */
    public static Response ok(Object value) {
        return of(200, value);
    }

    /** 201 with the value as JSON. @param location the path of what was created, such as {@code /clients/cli_01j…} */
    public static Response created(String location, Object value) {
        return of(201, value).header("Location", location);
    }

    public static Response noContent() {
        return new Response(204, List.of(), null, new Body.Empty());
    }

    /** The value as JSON. */
    public static Response of(int status, Object value) {
        return new Response(status, List.of(), JSON, new Body.Bytes(Json.write(value)));
    }

    /** The problem, for an endpoint that must add a header to it; else throw {@link invoxa.kernel.Refused}. */
    public static Response problem(Problem problem) {
        var json = new LinkedHashMap<String, Object>();
        json.put("type", "urn:invoxa:problem:" + problem.type());
        json.put("title", problem.title());
        json.put("status", problem.status());
        if (problem.detail() != null) {
            json.put("detail", problem.detail());
        }
        json.put("instance", "urn:invoxa:request:" + Correlation.current().id());
        if (!problem.errors().isEmpty()) {
            json.put("errors", problem.errors());
        }
        return new Response(problem.status(), List.of(), PROBLEM_JSON, new Body.Bytes(bytes(json)));
    }

    /** By way of a string, which turns half a surrogate pair in a name that is repeated into "?" and does not fail. */
    private static byte[] bytes(Map<String, Object> json) {
        try {
            return Json.STORED.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Response bytes(String contentType, byte[] bytes) {
        return new Response(200, List.of(), contentType, new Body.Bytes(bytes));
    }

    public static Response text(String contentType, String text) {
        return bytes(contentType + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response stream(String contentType, Writer writer) {
        return new Response(200, List.of(), contentType, new Body.Stream(writer));
    }

    /** 303: what was asked for is shown there. */
    public static Response seeOther(String location) {
        return new Response(303, List.of(new Header("Location", location)), null, new Body.Empty());
    }

    public Response header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Response(status, more, contentType, body);
    }

    /** The version of a document as the strong entity tag that {@code If-Match} must repeat to change it. */
    public Response etag(Stored<?> stored) {
        return header("ETag", EntityTag.of(stored.version()));
    }

    /** To be saved under this name rather than shown. */
    public Response attachment(String fileName) {
        return header("Content-Disposition", "attachment; " + fileName(fileName));
    }

    /** To be shown, and saved under this name if it is saved. */
    public Response inline(String fileName) {
        return header("Content-Disposition", "inline; " + fileName(fileName));
    }

    private static String fileName(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
