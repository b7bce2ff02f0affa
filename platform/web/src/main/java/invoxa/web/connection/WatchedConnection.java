package invoxa.web.connection;

import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.spi.ServerConnection;
import java.time.Duration;

/** A connection as the HTTP library handles it, known to its thread as the current one. */
final class WatchedConnection implements ServerConnection, InterruptableTask<Void> {

    private final ServerConnection http;
    private final Connection connection;
    private final Runnable ended;

    WatchedConnection(ServerConnection http, Connection connection, Runnable ended) {
        this.http = http;
        this.connection = connection;
        this.ended = ended;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            Connection.current(connection).call(() -> {
                http.handle(limit);
                return true;
            });
        } finally {
            ended.run();
        }
    }

    /** None: who is idle for too long is closed by the watch. */
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }

    @Override
    public boolean canInterrupt() {
        return http instanceof InterruptableTask<?> task && task.canInterrupt();
    }
}
