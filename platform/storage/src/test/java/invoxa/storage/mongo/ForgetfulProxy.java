package invoxa.storage.mongo;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Stands between a client and a MongoDB server, and can lose the answer to a command: the server carries it out, and
 * the client sees its connection break.
 */
final class ForgetfulProxy implements AutoCloseable {

    private static final int HEADER = 16;
    /** Behind the flags, the kind of the section, the document's length and the type of its first field. */
    private static final int COMMAND_NAME = HEADER + 4 + 1 + 4 + 1;

    private final ServerSocket listener;
    private final URI server;
    private final Queue<Loss> losses = new ArrayDeque<>();

    private record Loss(String command, Runnable meanwhile, boolean isLost) {}

    ForgetfulProxy(String uri) throws IOException {
        server = URI.create(uri);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort() + server.getPath();
    }

    /** Loses the answer to the next command of this name; something else happens before the client notices. */
    synchronized void loseAnswerTo(String command, Runnable meanwhile) {
        losses.add(new Loss(command, meanwhile, true));
    }

    /** Something else happens before the answer to the next command of this name arrives. */
    synchronized void delayAnswerTo(String command, Runnable meanwhile) {
        losses.add(new Loss(command, meanwhile, false));
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        try {
            while (true) {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> pass(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket client) {
        try (client;
                var upstream = new Socket(server.getHost(), server.getPort())) {
            var requests = new DataInputStream(client.getInputStream());
            var answers = new DataInputStream(upstream.getInputStream());
            while (true) {
                var request = message(requests);
                upstream.getOutputStream().write(request);
                var answer = message(answers);
                var loss = lossOf(request);
                if (loss != null) {
                    loss.meanwhile().run();
                    if (loss.isLost()) {
                        return;
                    }
                }
                client.getOutputStream().write(answer);
            }
        } catch (IOException e) {
            // either side has gone
        }
    }

    private synchronized Loss lossOf(byte[] request) {
        var loss = losses.peek();
        if (loss == null || !isCommand(request, loss.command())) {
            return null;
        }
        return losses.remove();
    }

    private static boolean isCommand(byte[] request, String command) {
        var name = command.getBytes(StandardCharsets.US_ASCII);
        if (request.length <= COMMAND_NAME + name.length || request[COMMAND_NAME + name.length] != 0) {
            return false;
        }
        return ByteBuffer.wrap(request, COMMAND_NAME, name.length).equals(ByteBuffer.wrap(name));
    }

    private static byte[] message(DataInputStream from) throws IOException {
        var length = new byte[4];
        from.readFully(length);
        var message =
                new byte[ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt()];
        System.arraycopy(length, 0, message, 0, 4);
        from.readFully(message, 4, message.length - 4);
        return message;
    }
}
