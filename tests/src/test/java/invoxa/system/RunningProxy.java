package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A reverse proxy at work, and whoever comes to it by TLS, trusting its certificate and no other. */
final class RunningProxy implements AutoCloseable {

    private final Program program;
    private final HttpClient http;
    private final int secure;
    private final int clear;

    RunningProxy(Program program, Certificate certificate, int secure, int clear) {
        this.program = program;
        this.http = HttpClient.newBuilder()
                .sslContext(certificate.trusted())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.secure = secure;
        this.clear = clear;
    }

    void awaitReady() {
        Waiting.until(() -> {
            assertThat(program.isAlive()).as(program.said()).isTrue();
            assertThat(get("https://localhost:" + secure + "/auth/health/ready").statusCode())
                    .isEqualTo(200);
        });
    }

    HttpResponse<String> getInClear(String path) {
        return get("http://localhost:" + clear + path);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + secure + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** What this command prints about the front page. */
    String seenBy(List<String> command, Duration patience) {
        var all = new ArrayList<>(command);
        all.add("https://localhost:" + secure + "/");
        try {
            var process = new ProcessBuilder(all)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var out = process.getInputStream()) {
                var seen = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor(patience.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                return seen;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.uri() + " was not answered: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
        program.stop();
    }
}
