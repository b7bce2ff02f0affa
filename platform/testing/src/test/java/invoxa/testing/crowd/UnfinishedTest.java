package invoxa.testing.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import invoxa.testing.TestServer;
import invoxa.web.Settings;
import invoxa.web.server.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Tag("slow")
@Timeout(60)
@DisplayName("A connection whose client does not do its part")
class UnfinishedTest {

    private static final String POST = "POST /attacked HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String GET = "GET /attacked HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final Map<String, String> SHORT = Map.of(
            "INVOXA_HEAD_TIMEOUT", "PT0.6S",
            "INVOXA_BODY_TIMEOUT", "PT1.2S",
            "INVOXA_PAUSE_TIMEOUT", "PT0.6S",
            "INVOXA_KEEP_ALIVE", "PT1.5S");

    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @TestFactory
    @DisplayName("is closed when it takes too long to send")
    Stream<DynamicTest> isClosed() {
        start(Map.of());
        var beginnings = Map.of(
                "nothing", "",
                "a part of the request line", "GET /att",
                "a part of the headers", "GET /attacked HTTP/1.1\r\nHost:",
                "a part of the body", POST + "Content-Length: 100\r\n\r\n{",
                "a part of a chunk", POST + "Transfer-Encoding: chunked\r\n\r\n40\r\n{",
                "a chunk and no other", POST + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                "a body that nobody wants", POST.replace("/attacked", "/nowhere") + "Content-Length: 100\r\n\r\n{",
                "a request and no other", GET,
                "a request and a part of another", GET + "GET /att",
                "no body, though it was told to continue",
                        POST + "Expect: 100-continue\r\nContent-Length: 100\r\n\r\n");
        return beginnings.entrySet().stream()
                .map(beginning -> DynamicTest.dynamicTest(beginning.getKey(), () -> {
                    try (var socket = connect("127.0.0.1")) {
                        send(socket, beginning.getValue());
                        assertThat(untilClosed(socket)).isNotEqualTo("open");
                    }
                }));
    }

    @TestFactory
    @DisplayName("is closed when it sends on and on, a little at a time")
    Stream<DynamicTest> isClosedWhenItDrips() {
        start(Map.of());
        var drips = Map.of(
                GET.substring(0, GET.length() - 2),
                "A: b\r\n",
                POST + "Content-Length: 900000\r\n\r\n",
                "x",
                POST + "Transfer-Encoding: chunked\r\n\r\n",
                "1\r\nx\r\n");
        return drips.entrySet().stream()
                .map(drip -> DynamicTest.dynamicTest(drip.getValue(), () -> {
                    try (var socket = connect("127.0.0.1")) {
                        send(socket, drip.getKey());
                        long began = System.nanoTime();
                        assertThat(isClosedWhile(socket, drip.getValue()))
                                .as("open after %s", Duration.ofNanos(System.nanoTime() - began))
                                .isTrue();
                    }
                }));
    }

    @Test
    @DisplayName("is closed when it does not read its answer")
    void isClosedWhenItDoesNotRead() throws Exception {
        start(Map.of());
        try (var socket = connect("127.0.0.1")) {
            send(socket, "GET /attacked/big HTTP/1.1\r\nHost: x\r\n\r\n".repeat(8));
            Thread.sleep(2_500);
            assertThat(read(socket)).hasSizeLessThan(AttackedService.BIG * 8);
        }
    }

    @Test
    @DisplayName("keeps its place while it does its part, though slowly")
    void keepsItsPlace() throws Exception {
        start(Map.of());
        try (var socket = connect("127.0.0.1")) {
            for (int i = 0; i < 4; i++) {
                Thread.sleep(450);
                send(socket, "GET /attacked HTTP");
                Thread.sleep(300);
                send(socket, "/1.1\r\nHost: x\r\n\r\n");
                assertThat(answer(socket)).startsWith("HTTP/1.1 200");
            }
            send(socket, POST + "Content-Length: 3\r\n\r\n");
            for (int i = 0; i < 3; i++) {
                Thread.sleep(300);
                send(socket, "1");
            }
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("{\"bytes\":3}");
        }
    }

    @Test
    @DisplayName("gets all answers to requests that it sends at once")
    void pipelining() throws Exception {
        start(Map.of());
        try (var socket = connect("127.0.0.1")) {
            send(socket, GET.repeat(20) + POST + "Content-Length: 2\r\n\r\n{}" + GET);
            var answers = read(socket);
            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(23);
            assertThat(answers).contains("{\"bytes\":2}");
        }
    }

    @Test
    @DisplayName("is told to continue where its body is wanted, and is closed where not")
    void expectContinue() throws Exception {
        start(Map.of());
        try (var socket = connect("127.0.0.1")) {
            send(socket, POST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(answer(socket)).startsWith("HTTP/1.1 100");
            send(socket, "{}");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
        }
        try (var socket = connect("127.0.0.1")) {
            send(socket, POST + "Expect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
            var all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(all).startsWith("HTTP/1.1 413").contains("Connection: close");
        }
    }

    @Test
    @DisplayName("that ends within its body is a bad request: one line in the log, no trace, and no failure of ours")
    void cutOff() throws Exception {
        start(Map.of());
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            for (int i = 0; i < 40; i++) {
                try (var socket = connect("127.0.0.1")) {
                    send(
                            socket,
                            POST
                                    + (i % 2 == 0
                                            ? "Content-Length: 90000\r\n\r\n{"
                                            : "Transfer-Encoding: chunked\r\n\r\n9\r\n{"));
                    if (i % 4 < 2) {
                        socket.shutdownOutput();
                        assertThat(read(socket)).startsWith("HTTP/1.1 400").contains("incomplete-body");
                    } else {
                        socket.setSoLinger(true, 0);
                    }
                }
            }
            for (int waited = 0; log.list.size() < 40 && waited < 100; waited++) {
                Thread.sleep(50);
            }
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).hasSize(40).allSatisfy(line -> {
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getKeyValuePairs()).anySatisfy(pair -> {
                assertThat(pair.key).isEqualTo("status");
                assertThat(pair.value).isEqualTo(400);
            });
        });
    }

    @Test
    @DisplayName("gives its place to a newcomer of the same address, and to nobody else's loss")
    void perAddress() throws Exception {
        start(Map.of(
                "INVOXA_MAX_CONNECTIONS", "20",
                "INVOXA_MAX_CONNECTIONS_PER_ADDRESS", "4",
                "INVOXA_HEAD_TIMEOUT", "PT1H",
                "INVOXA_KEEP_ALIVE", "PT1H"));
        try (var other = connect("127.0.0.9");
                var crowd = new Crowd(server.url().getPort())) {
            send(other, GET);
            assertThat(answer(other)).startsWith("HTTP/1.1 200");
            crowd.come(40, 1, "GET /att");
            for (int waited = 0; crowd.open() > 4 && waited < 100; waited++) {
                Thread.sleep(50);
            }
            assertThat(crowd.open()).isEqualTo(4);
            send(other, GET);
            assertThat(answer(other)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    @DisplayName("counts for itself behind a proxy, whose address all have")
    void behindProxy() throws Exception {
        server = TestServer.with("attacked", environment -> new AttackedService())
                .config(ServerConfig.at("127.0.0.1", 0, true, Settings.of(Map.of("INVOXA_MAX_CONNECTIONS", "100"))))
                .start();
        try (var crowd = new Crowd(server.url().getPort())) {
            crowd.come(90, 1, GET);
            Thread.sleep(300);
            assertThat(crowd.open()).isEqualTo(90);
        }
    }

    @Test
    @DisplayName("is refused a long body while others fill the memory for bodies, and a short one never")
    void bodyMemory() throws Exception {
        start(Map.of(
                "INVOXA_BODY_MEMORY_MB", "1",
                "INVOXA_MAX_CONNECTIONS", "40",
                "INVOXA_MAX_CONNECTIONS_PER_ADDRESS", "40",
                "INVOXA_BODY_TIMEOUT", "PT1H",
                "INVOXA_PAUSE_TIMEOUT", "PT1H"));
        var bystander = new Bystander(server.url().getPort());
        try (var greedy = connect("127.0.0.1")) {
            send(greedy, POST + "Content-Length: 900000\r\n\r\n" + "x".repeat(800_000));
            Thread.sleep(500);
            assertThat(bystander.post("/attacked", "application/json", 900_000)).startsWith("503");
            assertThat(bystander.post("/attacked", "application/json", 30_000)).startsWith("200");
            send(greedy, "x".repeat(100_000));
            assertThat(answer(greedy)).startsWith("HTTP/1.1 200");
        }
        assertThat(bystander.post("/attacked", "application/json", 900_000)).startsWith("200");
    }

    private void start(Map<String, String> settings) {
        var all = new HashMap<>(SHORT);
        all.putAll(settings);
        server = TestServer.with("attacked", environment -> new AttackedService())
                .config(ServerConfig.at("127.0.0.1", 0, false, Settings.of(all)))
                .start();
    }

    private Socket connect(String from) throws IOException {
        var socket = new Socket("127.0.0.1", server.url().getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(6_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One answer, or what there is of it by now. */
    private static String answer(Socket socket) throws IOException {
        var buffer = new byte[4_096];
        int length = socket.getInputStream().read(buffer);
        return length < 0 ? "" : new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static String untilClosed(Socket socket) {
        try {
            return "closed after " + read(socket).length();
        } catch (java.net.SocketTimeoutException e) {
            return "open";
        } catch (IOException e) {
            return "reset";
        }
    }

    private static String read(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketException e) {
            return "";
        }
    }

    private static boolean isClosedWhile(Socket socket, String drip) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                send(socket, drip);
            } catch (IOException e) {
                return true;
            }
            Thread.sleep(60);
        }
        return false;
    }
}
