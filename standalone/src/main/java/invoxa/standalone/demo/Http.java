package invoxa.standalone.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.MissingNode;
import invoxa.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Requests to INVOXA's API: JSON in, JSON out. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI url;
    private @Nullable String token;

    /** @param url without a slash at the end */
    public Http(URI url) {
        this.url = url;
    }

    /** INVOXA gave no answer. */
    public static final class NoAnswer extends RuntimeException {
        NoAnswer(URI url, Throwable cause) {
            super("INVOXA at " + url + " gives no answer", cause, false, false);
        }
    }

    /** INVOXA said no. */
    public static final class SaidNo extends RuntimeException {
        private final int status;

        SaidNo(String what, int status, JsonNode problem) {
            super(sentence(what, status, problem), null, false, false);
            this.status = status;
        }

        private static String sentence(String what, int status, JsonNode problem) {
            var text = new StringBuilder(
                    what + ": " + status + " " + problem.at("/title").asText());
            var errors = problem.at("/errors");
            if (errors.isEmpty()) {
                text.append(" \u2013 ").append(problem.at("/detail").asText());
            }
            for (var error : errors) {
                text.append("; ").append(error.at("/pointer").asText()).append(' ');
                text.append(error.at("/code").asText())
                        .append(": ")
                        .append(error.at("/detail").asText());
            }
            return text.toString();
        }

        /** What was refused and why, in one line. */
        String what() {
            return String.valueOf(getMessage());
        }

        public int status() {
            return status;
        }
    }

    /** What was answered. */
    public record Answer(JsonNode json, @Nullable String etag, byte[] bytes) {
        public String text(String pointer) {
            return json.at(pointer).asText();
        }
    }

    public void signIn(String accessToken) {
        token = accessToken;
    }

    public Answer get(String path) {
        return send("GET", path, null, null, null, null);
    }

    /** @param key the same for the same step, so that the step is done once however often it is asked for */
    public Answer post(String path, Object json, @Nullable String key) {
        return send("POST", path, "application/json", stable(json), key, null);
    }

    public Answer post(String path, String contentType, byte[] body, @Nullable String key) {
        return send("POST", path, contentType, body, key, null);
    }

    public Answer put(String path, Object json, @Nullable String etag) {
        return send("PUT", path, "application/json", stable(json), null, etag);
    }

    public Answer delete(String path, @Nullable String etag) {
        return send("DELETE", path, null, null, null, etag);
    }

    /** The same bytes for the same value in any process; a map's own order differs from one process to the next. */
    private static byte[] stable(Object json) {
        try {
            return Json.STORED
                    .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    private Answer send(
            String method,
            String path,
            @Nullable String contentType,
            byte @Nullable [] body,
            @Nullable String key,
            @Nullable String etag) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
        request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        header(request, "Authorization", token == null ? null : "Bearer " + token);
        header(request, "Content-Type", contentType);
        header(request, "Idempotency-Key", key);
        header(request, "If-Match", etag);
        boolean repeatable = key != null || !method.equals("POST");
        try {
            var response = answered(request.build(), repeatable);
            var json = json(response);
            if (response.statusCode() >= 500) {
                throw new NoAnswer(url, new IOException(method + " " + path + ": " + response.statusCode()));
            }
            if (response.statusCode() >= 400) {
                throw new SaidNo(method + " " + path, response.statusCode(), json);
            }
            return new Answer(json, response.headers().firstValue("ETag").orElse(null), response.body());
        } catch (IOException e) {
            throw new NoAnswer(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(url, e);
        }
    }

    /** Asks again, for a while, where the answer is that now is not the time. */
    private HttpResponse<byte[]> answered(HttpRequest request, boolean repeatable)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (!repeatable || !saysLater(response) || System.nanoTime() > end) {
                return response;
            }
            Thread.sleep(PAUSE);
        }
    }

    /** A service is starting or away, or the same request of a process that died is still held to be running. */
    private static boolean saysLater(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 502, 503, 504 -> true;
            case 409, 429 -> response.headers().firstValue("Retry-After").isPresent();
            default -> false;
        };
    }

    private static void header(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null) {
            request.header(name, value);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && response.body().length > 0
                ? Json.read(response.body(), JsonNode.class)
                : MissingNode.getInstance();
    }
}
