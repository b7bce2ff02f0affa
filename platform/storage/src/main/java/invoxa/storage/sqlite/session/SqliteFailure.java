package invoxa.storage.sqlite.session;

import org.jspecify.annotations.Nullable;

/** The file could not be read or written, or the store is closed: nothing a caller can mend. */
public final class SqliteFailure extends RuntimeException {

    public SqliteFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
