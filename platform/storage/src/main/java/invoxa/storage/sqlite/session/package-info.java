/**
 * Connections to the SQLite file, and the threads that own them: one that writes, a few that read. They know no kinds.
 */
@NullMarked
package invoxa.storage.sqlite.session;

import org.jspecify.annotations.NullMarked;
