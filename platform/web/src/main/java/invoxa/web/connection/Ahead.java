package invoxa.web.connection;

import io.helidon.common.socket.HelidonSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One read of a connection that began while a request was still being answered, so that the end of the connection is
 * seen. At most one is under way; who reads next takes what it brings.
 */
final class Ahead {

    private final HelidonSocket socket;
    private final CompletableFuture<byte @Nullable []> received = new CompletableFuture<>();

    Ahead(HelidonSocket socket) {
        this.socket = socket;
    }

    void read() {
        try {
            received.complete(socket.get());
        } catch (Throwable e) {
            // whoever waits for the bytes is told, whatever it is
            received.completeExceptionally(e);
        }
    }

    /** Calls it once where the connection has ended or broken, now or later. */
    void whenGone(Runnable gone) {
        var _ = received.whenComplete((bytes, failure) -> {
            if (bytes == null) {
                gone.run();
            }
        });
    }

    /** Waits for it; null where the peer sends no more. An interruption ends the connection, as it does any read. */
    byte @Nullable [] bytes() {
        try {
            return received.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            socket.close();
            throw new UncheckedIOException(new IOException("the wait for the next request was ended", e));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UncheckedIOException broken
                    ? broken
                    : new UncheckedIOException(new IOException("the connection broke", e.getCause()));
        }
    }
}
