package invoxa.storage.sqlite.session;

import invoxa.storage.DuplicateKey;
import invoxa.storage.StaleVersion;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Work that waits for a session, and the caller that waits for its outcome. */
public final class Task<T> {

    /** What is done with a session; done again from the start where it failed beside others. */
    public interface Work<T> {
        T run(Session session) throws SQLException;
    }

    private final Work<T> work;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    Task(Work<T> work) {
        this.work = work;
    }

    /** Runs the work and keeps what comes of it until {@link #conclude}. */
    void run(Session session) {
        failure = null;
        try {
            result = work.run(session);
        } catch (Throwable e) {
            failure = e;
        }
    }

    /** Whether it left something half-done: a refusal is thrown before anything is written. */
    boolean broke() {
        return failure != null && !(failure instanceof StaleVersion) && !(failure instanceof DuplicateKey);
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Lets the caller go on. */
    @SuppressWarnings("NullAway") // a result may be null only where T allows it
    void conclude() {
        if (failure == null) {
            outcome.complete(result);
        } else {
            outcome.completeExceptionally(failure);
        }
    }

    void fail(Throwable cause) {
        outcome.completeExceptionally(cause);
    }

    /** Waits, even where the thread is interrupted: who writes must learn whether it was written. */
    T await() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            var cause = e.getCause();
            if (cause instanceof RuntimeException known && !(cause instanceof SqliteFailure)) {
                throw known;
            }
            throw new SqliteFailure("the store failed: " + (cause == null ? e : cause.getMessage()), cause);
        }
    }
}
