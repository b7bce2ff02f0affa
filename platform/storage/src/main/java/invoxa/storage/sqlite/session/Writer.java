package invoxa.storage.sqlite.session;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes all commands that wait, commits them together with one sync of the disk, and
 * lets the callers go on. A command that comes alone is not made to wait for others.
 *
 * <p>A command that is refused ({@link Task#broke} is false) has written nothing and harms none of the others. Where
 * one breaks, nothing of the transaction is kept and each command is run again in a transaction of its own. Savepoints
 * would be simpler, but FTS5 writes all it holds at each.
 */
public final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MAX_BATCH = 1_000;

    private final BlockingQueue<Task<?>> queue = new LinkedBlockingQueue<>();
    private final Task<Object> end = new Task<>(session -> {
        throw new IllegalStateException("ends the writer and is never run");
    });
    private final Runnable afterCommit;
    private final Thread thread;
    private volatile boolean ended;

    /** @param afterCommit runs on the writing thread after each commit, before the callers go on */
    public Writer(Path file, Runnable afterCommit) throws SQLException {
        this.afterCommit = afterCommit;
        var session = Session.writing(file);
        thread = Thread.ofPlatform().daemon().name("sqlite-writer").start(() -> serve(session));
    }

    /** Runs the command in a transaction; when this returns, it is on the disk. Where it throws, it did nothing. */
    public <T> T write(Task.Work<T> command) {
        var task = new Task<>(command);
        queue.add(task);
        if (ended) {
            failAll();
        }
        return task.await();
    }

    private void serve(Session session) {
        var batch = new ArrayList<Task<?>>();
        try (session) {
            boolean more = true;
            while (more) {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, MAX_BATCH - 1);
                more = !batch.remove(end);
                if (!batch.isEmpty()) {
                    commit(session, batch);
                }
            }
            session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (InterruptedException | SQLException e) {
            LOG.error("the SQLite writer ended", e);
        } finally {
            ended = true;
            batch.forEach(task -> task.fail(new SqliteFailure("the writer ended", null)));
            failAll();
        }
    }

    private void commit(Session session, List<Task<?>> batch) {
        var broken = transact(session, batch);
        if (broken != null && batch.size() > 1) {
            batch.forEach(task -> commit(session, List.of(task)));
            return;
        }
        if (broken != null) {
            batch.getFirst().fail(broken);
            return;
        }
        tellOfCommit();
        batch.forEach(Task::conclude);
    }

    /** What is on the disk is there, whatever becomes of those who want to know. */
    private void tellOfCommit() {
        try {
            afterCommit.run();
        } catch (Throwable e) {
            LOG.error("those who wait for messages could not be told of a commit", e);
        }
    }

    /** Gives why nothing of it was committed, or null where it was. */
    private static @Nullable Throwable transact(Session session, List<Task<?>> batch) {
        try {
            session.update("BEGIN IMMEDIATE");
            for (var task : batch) {
                task.run(session);
                if (task.broke()) {
                    rollBack(session);
                    return task.failure();
                }
            }
            session.pendingSearch().flush(session);
            session.update("COMMIT");
            return null;
        } catch (SQLException | RuntimeException | Error e) {
            LOG.error("a transaction of {} commands failed", batch.size(), e);
            rollBack(session);
            return e;
        }
    }

    private static void rollBack(Session session) {
        session.pendingSearch().clear();
        try {
            session.execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("nothing to roll back: SQLite has done it", e);
        } catch (Throwable e) {
            LOG.error("a transaction could not be rolled back", e);
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
        if (!ended) {
            queue.add(end);
        }
        join(thread);
    }

    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
