package invoxa.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server (RFC 5321) on a free port that answers the commands as it is told, and takes mail otherwise. */
final class ScriptedSmtp implements AutoCloseable {

    /** The place in the dialogue where the message has been sent, after the line with the dot. */
    static final String MESSAGE = ".";

    /** An answer after which the server says nothing more and closes the connection. */
    static final String HANG_UP = "";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on this command, such as {@code RCPT}, is answered so. */
    ScriptedSmtp answer(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    void takeAll() {
        answers.clear();
    }

    /** How many messages were taken. */
    int taken() {
        return taken.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void converse(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 scripted.example");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.split(" ")[0].toUpperCase(Locale.ROOT);
                var answer = answers.getOrDefault(command, usual(command));
                say(client, answer);
                if (command.equals("DATA") && answer.startsWith("354")) {
                    readMessage(in);
                    var result = answers.getOrDefault(MESSAGE, "250 2.0.0 queued");
                    if (result.startsWith("250")) {
                        taken.incrementAndGet();
                    }
                    say(client, result);
                }
                if (command.equals("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            // the other side has gone, or is to be hung up on
        }
    }

    private static void readMessage(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); ) {
            line = in.readLine();
        }
    }

    private static void say(Socket client, String answer) throws IOException {
        if (answer.equals(HANG_UP)) {
            throw new IOException("hangs up");
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String usual(String command) {
        return switch (command) {
            case "EHLO" -> "250-scripted.example\r\n250 AUTH PLAIN LOGIN";
            case "AUTH" -> "235 2.7.0 welcome";
            case "DATA" -> "354 go ahead";
            case "QUIT" -> "221 bye";
            default -> "250 2.1.0 fine";
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
