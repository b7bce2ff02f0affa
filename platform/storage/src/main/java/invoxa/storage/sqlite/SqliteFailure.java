package invoxa.storage.sqlite;

import org.jspecify.annotations.Nullable;

/** The file could not be read or written, or the store is closed: nothing a caller can mend. */
final class SqliteFailure extends RuntimeException {

    SqliteFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
