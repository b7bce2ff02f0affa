package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.web.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a proxy says that speaks HTTP/1.0, as nginx does by default. */
@DisplayName("A request in HTTP/1.0")
class FormerHttpTest {

    private static final int PATIENCE_MS = 20_000;

    private final TestServer server = TestServer.with("probe", Probe::new).start();
    private final Probe probe = (Probe) server.services().getFirst();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void is_answered_and_the_connection_ends() throws IOException {
        assertThat(answer("GET /probe/asked HTTP/1.0\r\nHost: 127.0.0.1:8080\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("connection: close")
                .contains("\"address\":\"127.0.0.1\"");
    }

    @Test
    void is_answered_without_a_host_and_where_it_asks_to_be_kept() throws IOException {
        assertThat(answer("GET /probe/asked HTTP/1.0\r\nConnection: Keep-Alive\r\nKeep-Alive: 300\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("connection: close");
    }

    @Test
    void has_its_body_read() throws IOException {
        probe.command = request -> Response.ok(Map.of("length", request.header("Content-Length")));
        assertThat(answer("POST /probe/open HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n"
                        + "{\"a\": \"b\"} "))
                .startsWith("HTTP/1.1 200")
                .endsWith("{\"length\":\"11\"}");
    }

    @Test
    void gets_no_answer_in_pieces_which_it_could_not_read() throws IOException {
        probe.command = request -> Response.stream("text/csv", out -> {
            for (int i = 0; i < 1_000; i++) {
                out.write("one;two;three\n".getBytes(StandardCharsets.UTF_8));
            }
        });
        var answer =
                answer("POST /probe/open HTTP/1.0\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("transfer-encoding");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).isEqualTo("one;two;three\n".repeat(1_000));
    }

    @Test
    void may_come_byte_by_byte() throws Exception {
        try (var socket = new Socket("127.0.0.1", server.url().getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            for (byte each : "GET /probe/asked HTTP/1.0\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(each);
                socket.getOutputStream().flush();
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void changes_nothing_for_what_is_not_http() throws IOException {
        assertThat(answer("hello HTTP/1.0 there\r\n\r\n")).startsWith("HTTP/1.1 400");
        assertThat(answer("GET /probe/asked HTTP/0.9\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    /** All that comes until the server closes. */
    private String answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.url().getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
