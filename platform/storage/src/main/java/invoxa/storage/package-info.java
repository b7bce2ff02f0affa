/**
 * The document store: one port, two engines (SQLite and MongoDB).
 *
 * <p>A document is the unit of truth: one command changes one document, and what must follow elsewhere waits in the
 * document's outbox until it is delivered. Every access names the {@link invoxa.storage.Partition} it stays in; the one
 * that does not, {@link invoxa.storage.Documents#sweep}, is for machinery that works for every organization.
 */
@NullMarked
package invoxa.storage;

import org.jspecify.annotations.NullMarked;
