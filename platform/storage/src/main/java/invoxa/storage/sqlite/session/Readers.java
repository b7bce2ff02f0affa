package invoxa.storage.sqlite.session;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few platform threads, each with a connection of its own, that read for the others. */
public final class Readers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Task<Object> end = new Task<>(session -> {
        throw new IllegalStateException("ends a reader and is never run");
    });
    private volatile boolean ended;

    public Readers(Path file, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            var session = Session.reading(file);
            threads.add(Thread.ofPlatform().daemon().name("sqlite-reader-" + i).start(() -> serve(session)));
        }
    }

    /** Runs the work on a reader and gives what it gave. */
    public <T> T read(Task.Work<T> work) {
        var task = new Task<>(work);
        queue.add(task);
        if (ended) {
            failAll();
        }
        return task.await();
    }

    /** Like {@link #read}, with all statements of the work seeing the same moment. */
    public <T> T readSnapshot(Task.Work<T> work) {
        return read(session -> {
            session.update("BEGIN");
            try {
                return work.run(session);
            } finally {
                session.update("COMMIT");
            }
        });
    }

    private void serve(Session session) {
        try (session) {
            for (var task = queue.take(); task != end; task = queue.take()) {
                task.run(session);
                task.conclude();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("a connection of a reader could not be closed", e);
        }
    }

    private void failAll() {
        for (var task = queue.poll(); task != null; task = queue.poll()) {
            if (task != end) {
                task.fail(new SqliteFailure("the store is closed", null));
            }
        }
    }

    @Override
    public void close() {
        threads.forEach(thread -> queue.add(end));
        threads.forEach(Writer::join);
        ended = true;
        failAll();
    }
}
