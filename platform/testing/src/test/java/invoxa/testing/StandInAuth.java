package invoxa.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Another party on the network, answering what a test tells it, and counting what it was asked. */
final class StandInAuth implements AutoCloseable {

    /** What is answered at a path. */
    record Reply(int status, String body) {}

    private final HttpServer server;
    private final Map<String, Supplier<Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> headers = new ConcurrentHashMap<>();

    StandInAuth() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            asked.computeIfAbsent(path, absent -> new AtomicInteger()).incrementAndGet();
            var seen = new ConcurrentHashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> seen.put(name, values.getFirst()));
            headers.put(path, seen);
            exchange.getRequestBody().readAllBytes();
            var reply = replies.getOrDefault(path, () -> new Reply(404, "")).get();
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    StandInAuth at(String path, Supplier<Reply> reply) {
        replies.put(path, reply);
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int asked(String path) {
        var count = asked.get(path);
        return count == null ? 0 : count.get();
    }

    /** A header of the last request at the path. */
    String header(String path, String name) {
        return headers.get(path).get(name);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
