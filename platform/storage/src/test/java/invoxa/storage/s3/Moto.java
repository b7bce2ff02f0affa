package invoxa.storage.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** moto's server, a process of its own that answers as S3 does, one request after the other. */
final class Moto implements AutoCloseable {

    private static final int SECONDS_TO_START = 90;

    private final Process process;
    private final int port;

    private Moto(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Skips the test where moto is not installed. */
    static Moto start() {
        try {
            int port;
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            var builder = new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // Python runs the sitecustomize.py that it finds here
            builder.environment().put("PYTHONPATH", oneAtATime().toString());
            var moto = new Moto(builder.start(), port);
            moto.awaitAnswer();
            return moto;
        } catch (IOException e) {
            Assumptions.abort("skipped: moto_server does not run here (pip install moto[server])");
            throw new UncheckedIOException(e);
        }
    }

    private static Path oneAtATime() {
        try {
            var folder = Moto.class.getResource("/one-at-a-time/");
            return Path.of(Objects.requireNonNull(folder).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitAnswer() throws IOException {
        for (int tries = 0; tries < SECONDS_TO_START * 10; tries++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                pause(notYet);
            }
        }
        close();
        throw new IOException("moto_server does not listen");
    }

    private void pause(IOException notYet) throws IOException {
        try {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("moto_server ended", notYet);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
