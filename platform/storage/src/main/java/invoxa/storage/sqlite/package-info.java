/**
 * The SQLite engine: one file, one writer, a table for each kind.
 *
 * <p>{@link invoxa.storage.sqlite.SqliteStore} is the way in. A single thread writes; whoever wants to write queues a
 * command and waits, and the commands that wait together are committed together ({@code Writer}). A few threads read
 * ({@code Readers}). No virtual thread runs native code.
 */
@NullMarked
package invoxa.storage.sqlite;

import org.jspecify.annotations.NullMarked;
