package invoxa.bench;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.json.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive connection of HTTP/1.1 that does so little that the machine's time goes to the server. */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 65_536;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;

    /** An answer of 2xx; any other ends the measurement. */
    record Answer(int status, byte[] body) {
        JsonNode json() {
            return Json.read(body, JsonNode.class);
        }
    }

    /** @param token the bearer token that goes with each request */
    Wire(URI url, String token) {
        try {
            socket = new Socket(url.getHost(), url.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            out = socket.getOutputStream();
            headers = " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer get(String path) {
        return send("GET " + path + headers + "\r\n", new byte[0]);
    }

    /** @param key the Idempotency-Key, as a client that may have to repeat the request sends it */
    Answer post(String path, byte[] json, String key) {
        return send(
                "POST " + path + headers + "Content-Type: application/json\r\nContent-Length: " + json.length
                        + "\r\nIdempotency-Key: " + key + "\r\n\r\n",
                json);
    }

    private Answer send(String head, byte[] body) {
        try {
            var request = new ByteArrayOutputStream(head.length() + body.length);
            request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            request.writeBytes(body);
            request.writeTo(out);
            var answer = read();
            if (answer.status / 100 != 2) {
                throw new IllegalStateException(head.lines().findFirst().orElse("") + " was answered " + answer.status
                        + " " + new String(answer.body, StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Long.parseLong(
                        header.substring("content-length:".length()).strip());
            } else if (small.startsWith("transfer-encoding:")) {
                chunked = small.contains("chunked");
            }
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes((int) length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
