package invoxa.web.call;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import invoxa.json.Json;
import invoxa.kernel.Problem;
import invoxa.web.trace.Correlation;
import invoxa.web.trace.Spans;
import invoxa.web.trace.TraceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls other services at the gateway, as the calling service: its token, the organization, the correlation id and the
 * trace go along.
 *
 * <p>A repeatable call is tried three times where no connection comes about or the answer is 503. A token that auth no
 * longer knows is renewed once. An answer is waited for ten seconds.
 */
public final class Calls {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final RetryPolicy<HttpResponse<byte[]>> RETRY = RetryPolicy.<HttpResponse<byte[]>>builder()
            .handle(IOException.class)
            .handleResultIf(answer -> answer.statusCode() == 503)
            .withMaxRetries(2)
            .withBackoff(Duration.ofMillis(100), Duration.ofSeconds(1))
            .withJitter(0.2)
            .build();

    private final HttpClient http;
    private final URI gateway;
    private final ServiceTokens tokens;
    private final Spans spans;

    public Calls(HttpClient http, URI gateway, ServiceTokens tokens, Spans spans) {
        this.http = http;
        this.gateway = gateway;
        this.tokens = tokens;
        this.spans = spans;
    }

    /** The client that a process needs one of: HTTP/1.1, connections kept, two seconds to connect. */
    public static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Sends the call and waits for the answer.
     *
     * @throws Unavailable where there is none, or a 5xx
     */
    public CallResult send(Call call) {
        var token = tokens.get();
        var answer = attempt(call, token);
        if (answer.statusCode() == 401) {
            tokens.refused(token);
            answer = attempt(call, tokens.get());
        }
        return result(call, answer);
    }

    private HttpResponse<byte[]> attempt(Call call, String token) {
        var here = Correlation.current().next();
        var request = request(call, token, here);
        long began = System.nanoTime();
        int status = 0;
        try {
            var answer = call.isRepeatable() ? Failsafe.with(RETRY).get(() -> exchange(request)) : exchange(request);
            status = answer.statusCode();
            return answer;
        } catch (FailsafeException e) {
            throw unavailable(call, e.getCause());
        } catch (IOException | InterruptedException e) {
            throw unavailable(call, e);
        } finally {
            int answered = status;
            spans.ended(here, () -> step(call, began, answered));
        }
    }

    private Spans.Step step(Call call, long began, int status) {
        var attributes = Map.of(
                "http.request.method", call.method(),
                "server.address", gateway.getHost(),
                "url.path", call.path().replaceFirst("\\?.*", ""));
        return new Spans.Step(
                Spans.Side.CLIENT, call.method(), began, status, attributes, status == 0 || status >= 400);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(Call call, String token, Correlation here) {
        var request = HttpRequest.newBuilder(URI.create(gateway + call.path()))
                .timeout(TIMEOUT)
                .method(
                        call.method(),
                        call.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(call.body()))
                .header("Authorization", "Bearer " + token)
                .header(Correlation.HEADER, here.id())
                .header(TraceContext.HEADER, here.trace().traceparent());
        call.headers().forEach(request::header);
        if (call.organization() != null) {
            request.header("X-Invoxa-Organization", call.organization().value());
        }
        return request.build();
    }

    private static CallResult result(Call call, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status < 400) {
            return new CallResult.Answered(status, answer.headers(), answer.body());
        }
        if (status >= 500) {
            throw new Unavailable(call.method() + " " + call.path() + " answered " + status, null);
        }
        return new CallResult.Rejected(problem(call, answer));
    }

    /** The problem as it was sent; its fields that this side does not know are passed over. */
    private record SentProblem(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Problem.FieldError> errors) {}

    private static Problem problem(Call call, HttpResponse<byte[]> answer) {
        try {
            var sent = Json.read(answer.body(), SentProblem.class);
            return new Problem(
                    sent.type() == null ? "refused" : sent.type().replaceFirst("^urn:invoxa:problem:", ""),
                    answer.statusCode(),
                    sent.title() == null ? "Refused" : sent.title(),
                    sent.detail(),
                    sent.errors() == null ? List.of() : sent.errors());
        } catch (UncheckedIOException e) {
            return Problem.of(
                    answer.statusCode(),
                    "refused",
                    "Refused",
                    call.method() + " " + call.path() + " was answered with " + answer.statusCode() + ".");
        }
    }

    private static Unavailable unavailable(Call call, @Nullable Throwable cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new Unavailable(call.method() + " " + call.path() + " was not answered: " + cause, cause);
    }
}
