package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import invoxa.web.Service;
import invoxa.web.parsing.Parsing;
import invoxa.web.parsing.ParsingLimits;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Work on a file")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallerGoneTest {

    /** Long enough that only its sender's going can end the work within the test's time. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final String DONE = "{\"done\":true}";

    private final Parsing parsing = new Parsing(new ParsingLimits(1, 4, 1_000_000, LONG, LONG));
    private final AtomicInteger begun = new AtomicInteger();
    private volatile WeakReference<byte[]> file = new WeakReference<>(null);
    private final TestServer server =
            TestServer.with("reading", environment -> new Reading()).start();

    @AfterEach
    void stop() {
        parsing.close();
        server.close();
    }

    @Test
    @DisplayName("ends when its sender is gone, and its thread serves the next")
    void ends() throws Exception {
        var sender = send("POST /reading/endless");
        awaitWork(1);
        sender.close();
        awaitWork(0);
        try (var next = send("POST /reading/short")) {
            assertThat(read(next, 1)).contains(DONE);
        }
    }

    @Test
    @DisplayName("does not begin when its sender is gone before its turn")
    void doesNotBegin() throws Exception {
        var first = send("POST /reading/endless");
        awaitWork(1);
        send("POST /reading/endless").close();
        try (var third = send("POST /reading/short")) {
            first.close();
            assertThat(read(third, 1)).contains(DONE);
        }
        assertThat(begun).hasValueBetween(1, 2);
        awaitWork(0);
    }

    @Test
    @DisplayName("leaves its connection as it was: the next requests are answered, sent one by one or all at once")
    void leavesTheConnection() throws Exception {
        try (var sender = send("POST /reading/short")) {
            for (int i = 2; i <= 4; i++) {
                assertThat(read(sender, 1)).contains("HTTP/1.1 200").contains(DONE);
                write(sender, "POST /reading/short");
            }
            assertThat(read(sender, 1)).contains(DONE);
            write(sender, "POST /reading/short", "GET /reading", "POST /reading/short");
            assertThat(read(sender, 3)).contains("\"here\":true");
        }
    }

    @Test
    @DisplayName("holds nothing of the file once it is answered, while its connection idles")
    void holdsNothing() throws Exception {
        try (var sender = send("POST /reading/short")) {
            assertThat(read(sender, 1)).contains(DONE);
            while (file.get() != null) {
                System.gc();
                Thread.sleep(5);
            }
            assertThat(sender.isClosed()).isFalse();
        }
    }

    private Socket send(String... requests) throws IOException {
        var socket = new Socket("127.0.0.1", server.url().getPort());
        socket.setSoTimeout(30_000);
        write(socket, requests);
        return socket;
    }

    private static void write(Socket socket, String... requests) throws IOException {
        var text = new StringBuilder();
        for (var request : requests) {
            text.append(request).append(" HTTP/1.1\r\nHost: x\r\n");
            text.append(
                    request.startsWith("POST")
                            ? "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
                            : "\r\n");
        }
        socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What comes until so many answers are there. */
    private static String read(Socket socket, int answers) throws IOException {
        var text = new StringBuilder();
        while (text.toString().split("\"(done|here)\":true}", -1).length <= answers) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new AssertionError("the connection ended after: " + text);
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private void awaitWork(int files) throws InterruptedException {
        while (parsing.atWork() != files) {
            Thread.sleep(5);
        }
    }

    /** A service that reads one file without end, and another at once. */
    private final class Reading implements Service {

        @Override
        public String name() {
            return "reading";
        }

        @Override
        public String path() {
            return "/reading";
        }

        @Override
        public List<Endpoint> endpoints() {
            return List.of(
                    Endpoint.get("/reading", request -> Response.ok(Map.of("here", true))),
                    Endpoint.post("/reading/short", this::read).notReplayed(),
                    Endpoint.post("/reading/endless", this::readForEver).notReplayed());
        }

        @Override
        public Permissions permissions() {
            var table = Permissions.table();
            for (var endpoint : endpoints()) {
                table = table.allow(endpoint.operation(), Access.open());
            }
            return table;
        }

        private Response read(Request request) {
            var bytes = request.bytes().clone();
            file = new WeakReference<>(bytes);
            return Response.ok(Map.of("done", parsing.parse(bytes.length, signal -> bytes.length > 0)));
        }

        private Response readForEver(Request request) {
            return Response.ok(Map.of("done", parsing.parse(request.bytes().length, signal -> {
                begun.incrementAndGet();
                while (true) {
                    signal.check();
                    Thread.onSpinWait();
                }
            })));
        }

        @Override
        public String openApi() {
            return """
                    openapi: 3.1.0
                    info: {title: Reading, version: "1"}
                    paths: {}
                    """;
        }
    }
}
