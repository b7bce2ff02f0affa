package invoxa.testing.crowd;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Somebody who asks as one should, each time over a connection of its own. */
final class Bystander {

    private final int port;

    Bystander(int port) {
        this.port = port;
    }

    /** The status and the body, as "200 {…}"; empty where the connection ends without an answer. */
    String get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    String post(String path, String type, int bytes) throws IOException {
        return ask("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + bytes + "\r\n\r\n" + "x".repeat(bytes));
    }

    private String ask(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int body = answer.indexOf("\r\n\r\n");
            return body < 0 ? "" : answer.substring("HTTP/1.1 ".length(), 12) + " " + answer.substring(body + 4);
        }
    }
}
