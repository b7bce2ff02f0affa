package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.OrganizationId;
import invoxa.storage.StoreUnavailable;
import invoxa.web.Response;
import invoxa.web.Settings;
import invoxa.web.server.ServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ServerTest {

    private final TestServer server = TestServer.with("probe", Probe::new).start();
    private final Probe probe = (Probe) server.services().getFirst();
    private final Api api = server.api();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_endpoint_without_an_entry_in_the_table_lets_nobody_in() {
        api.get("/probe/hidden").expectProblem(401, "unauthorized");
        api.as(server.tokens().user(OrganizationId.next(), "probe:write", "probe:read"))
                .get("/probe/hidden")
                .expectProblem(403, "forbidden");
        assertThat(probe.runs).hasValue(0);
    }

    @Test
    void health_and_contract_are_open_and_metrics_need_their_scope() {
        api.get("/probe/health/live").expect(200);
        api.get("/probe/health/ready").expect(200);
        assertThat(api.get("/probe/openapi.yaml").expect(200).text()).startsWith("openapi: 3.1");
        api.get("/probe/metrics").expectProblem(401, "unauthorized");
        api.as(server.tokens().user(OrganizationId.next(), "probe:write"))
                .get("/probe/metrics")
                .expectProblem(403, "forbidden");
        var metrics = api.as(server.tokens().service("monitoring", "metrics:read"))
                .get("/probe/metrics")
                .expect(200)
                .text();
        assertThat(metrics)
                .contains("http_server_requests_seconds_bucket{")
                .contains("uri=\"/probe/health/live\"")
                .contains("jvm_memory_used_bytes");
    }

    @Test
    void correlation_and_trace_are_taken_made_and_returned() {
        var given = api.with("X-Correlation-Id", "order-7")
                .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/probe/asked");
        assertThat(given.header("X-Correlation-Id")).isEqualTo("order-7");
        assertThat(given.at("/correlation").asText()).isEqualTo("order-7");
        assertThat(given.at("/trace").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        var made = api.with("X-Correlation-Id", "<script>").get("/probe/asked");
        assertThat(made.header("X-Correlation-Id")).matches("[0-9a-f-]{36}");
        assertThat(api.get("/nowhere").expect(404).header("X-Correlation-Id")).isNotNull();
    }

    @Test
    void every_answer_has_the_headers_that_protect_browsers() {
        for (var answer : new Answer[] {api.get("/probe/asked"), api.get("/probe/nothing"), api.get("/nowhere")}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Strict-Transport-Security")).isNull();
        }
    }

    @Test
    void forwarded_headers_count_only_behind_a_proxy() {
        var forwarded = api.with("X-Forwarded-For", "203.0.113.9, 198.51.100.7").with("X-Forwarded-Proto", "https");
        assertThat(forwarded.get("/probe/asked").at("/address").asText()).isEqualTo("127.0.0.1");
        var config = ServerConfig.at("127.0.0.1", 0, true, Settings.of(Map.of()));
        try (var behind = TestServer.with("probe", Probe::new).config(config).start()) {
            var answer = behind.api()
                    .with("X-Forwarded-For", "203.0.113.9, 198.51.100.7")
                    .with("X-Forwarded-Proto", "https")
                    .get("/probe/asked");
            assertThat(answer.at("/address").asText()).isEqualTo("198.51.100.7");
            assertThat(answer.header("Strict-Transport-Security")).contains("max-age");
        }
    }

    @Test
    void it_is_ready_once_its_store_has_answered_and_stays_so_when_the_store_goes() {
        api.get("/probe/health/ready").expect(200);
        server.store().close();
        assertThatThrownBy(() -> server.store().check()).isInstanceOf(RuntimeException.class);
        api.get("/probe/health/ready").expect(200);

        try (var early = TestServer.with("probe", Probe::new).start()) {
            early.store().close();
            assertThat(early.api()
                            .get("/probe/health/ready")
                            .expect(503)
                            .at("/status")
                            .asText())
                    .isEqualTo("store-unavailable");
        }
    }

    @Test
    void while_the_store_is_away_it_is_said_that_it_passes() {
        probe.command = request -> {
            throw new StoreUnavailable("MongoDB", new IOException("connection refused"));
        };
        var answer = api.post("/probe/open", "{}").expectProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.text()).doesNotContain("MongoDB");
    }

    @Test
    void while_it_drains_it_is_not_ready_but_answers() throws InterruptedException {
        var config = ServerConfig.local().withDrain(Duration.ofSeconds(10));
        var going = TestServer.with("probe", Probe::new).config(config).start();
        var end = Thread.ofPlatform().start(going::close);
        while (going.api().get("/probe/health/ready").status() != 503) {
            Thread.onSpinWait();
        }
        going.api().get("/probe/asked").expect(200);
        end.interrupt();
        end.join();
    }

    @Test
    void a_wrong_method_is_told_the_right_one() {
        var answer = api.send("PUT", "/probe/asked", null, null).expectProblem(405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    @Test
    void what_the_caller_has_already_is_not_sent_again() {
        var answer =
                api.with("If-None-Match", "W/\"7\", \"1\"").get("/probe/asked").expect(304);
        assertThat(answer.bytes()).isEmpty();
        api.with("If-None-Match", "\"2\"").get("/probe/asked").expect(200);
    }

    @Test
    void a_failure_shows_nothing_of_its_inside() {
        probe.command = request -> {
            throw new IllegalStateException("jdbc:secret");
        };
        var answer = api.post("/probe/open", "{}").expectProblem(500, "internal");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
        probe.command = request -> recurse(request.hashCode());
        api.post("/probe/open", "{}").expectProblem(500, "internal");
        api.get("/probe/asked").expect(200);
    }

    private static Response recurse(int depth) {
        return depth == Integer.MIN_VALUE ? Response.noContent() : recurse(depth | 1);
    }

    @Test
    void a_stream_that_breaks_off_does_not_pass_for_whole() throws IOException {
        probe.command = request -> Response.stream("text/csv", out -> {
            out.write("a,b\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            throw new IOException("the store broke");
        });
        var answer = raw("POST /probe/open HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer).doesNotContain("\r\n0\r\n\r\n");
        api.get("/probe/asked").expect(200);
    }

    @TestFactory
    Stream<DynamicTest> the_connection_ends_behind_an_answer_that_says_so() {
        var close = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        var requests = Map.of(
                "an answer", "GET /probe/asked" + close + "\r\n",
                "a probe's", "GET /probe/health/live" + close + "\r\n",
                "a refusal before the body was read",
                        "POST /probe" + close + "Content-Length: 500000\r\n\r\n" + "x".repeat(500_000),
                "nothing there", "GET /nowhere" + close + "\r\n",
                "what was read", "POST /probe/open" + close + "Content-Length: 2\r\n\r\n{}");
        return requests.entrySet().stream()
                .map(request -> DynamicTest.dynamicTest(request.getKey(), () -> {
                    try (var socket = new Socket("127.0.0.1", server.url().getPort())) {
                        socket.setSoTimeout(20_000);
                        socket.getOutputStream().write(request.getValue().getBytes(StandardCharsets.ISO_8859_1));
                        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                        assertThat(answer).startsWith("HTTP/1.1 ").contains("\r\nConnection: close\r\n");
                        int body = answer.indexOf("\r\n\r\n") + 4;
                        assertThat(answer.substring(body)).startsWith("{").endsWith("}");
                    }
                }));
    }

    @Test
    void a_body_that_is_too_long_is_refused_announced_or_not() throws IOException {
        api.post("/probe/open", "{\"a\":\"" + "x".repeat(1_000_000) + "\"}").expectProblem(413, "body-too-large");
        var chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        assertThat(raw("POST /probe/open HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40) + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
        assertThat(probe.runs).hasValue(0);
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_request_is_refused_and_the_server_goes_on() {
        var requests = Map.ofEntries(
                Map.entry("no request line", "\r\n\r\n"),
                Map.entry("nonsense", "HELLO\r\n\r\n"),
                Map.entry("no version", "GET /probe/asked\r\n\r\n"),
                Map.entry("another version", "GET /probe/asked HTTP/9.9\r\nHost: x\r\n\r\n"),
                Map.entry("no host", "GET /probe/asked HTTP/1.1\r\n\r\n"),
                Map.entry("two hosts", "GET /probe/asked HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
                Map.entry("a blank in a header's name", "GET /probe/asked HTTP/1.1\r\nHost: x\r\nA b: y\r\n\r\n"),
                Map.entry("a NUL in a header", "GET /probe/asked HTTP/1.1\r\nHost: x\r\nA: \0\r\n\r\n"),
                Map.entry(
                        "long headers",
                        "GET /probe/asked HTTP/1.1\r\nHost: x\r\nA: " + "y".repeat(50_000) + "\r\n\r\n"),
                Map.entry("a long path", "GET /probe/" + "y".repeat(50_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                Map.entry("a negative length", "POST /probe/open HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"),
                Map.entry("no number as length", "POST /probe/open HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n"),
                Map.entry(
                        "two lengths",
                        "POST /probe/open HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
                Map.entry(
                        "length and chunks (smuggling)",
                        "POST /probe/open HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Map.entry(
                        "a broken chunk",
                        "POST /probe/open HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
                Map.entry(
                        "a path that climbs",
                        "GET /probe/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                Map.entry("a broken escape", "GET /probe/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                Map.entry("a broken query", "GET /probe/asked?%zz=%z HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                Map.entry("binary", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"));
        return requests.entrySet().stream()
                .map(request -> DynamicTest.dynamicTest(request.getKey(), () -> {
                    var answer = raw(request.getValue());
                    assertThat(answer)
                            .satisfiesAnyOf(
                                    closed -> assertThat(closed).isEmpty(),
                                    refused -> assertThat(refused).matches("(?s)HTTP/1\\.1 4\\d\\d.*"),
                                    unsupported -> assertThat(unsupported).matches("(?s)HTTP/1\\.1 50[15].*"));
                    api.get("/probe/asked").expect(200);
                }));
    }

    @Test
    void a_request_in_flight_is_finished_when_the_server_stops() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        probe.command = request -> {
            begun.countDown();
            try {
                finish.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted in flight", e);
            }
            return Response.ok(Map.of("finished", true));
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = executor.submit(() -> api.post("/probe/open", "{}"));
            begun.await();
            var stopping = executor.submit(server::close);
            while (accepts()) {
                Thread.sleep(10);
            }
            assertThat(stopping.isDone()).isFalse();
            finish.countDown();
            assertThat(answer.get().expect(200).at("/finished").asBoolean()).isTrue();
            stopping.get();
        }
    }

    private boolean accepts() {
        try (var socket = new Socket("127.0.0.1", server.url().getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** What is answered to these bytes until the connection is closed or nothing comes for a while. */
    private String raw(String request) {
        try (var socket = new Socket("127.0.0.1", server.url().getPort())) {
            socket.setSoTimeout(2_000);
            var answer = new java.io.ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                var buffer = new byte[8_192];
                for (int n = socket.getInputStream().read(buffer);
                        n >= 0;
                        n = socket.getInputStream().read(buffer)) {
                    answer.write(buffer, 0, n);
                }
            } catch (java.net.SocketException | java.net.SocketTimeoutException e) {
                return answer.toString(StandardCharsets.ISO_8859_1);
            }
            return answer.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
