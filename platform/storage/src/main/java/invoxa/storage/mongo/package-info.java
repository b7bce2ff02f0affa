/**
 * The document store on MongoDB, or a server that speaks its protocol; {@link invoxa.storage.mongo.MongoStore} opens
 * it.
 *
 * <p>A kind is a collection, a stored document is one BSON document (its layout is in {@code Fields}), and every
 * command is one atomic operation on one document, acknowledged by a majority and journaled.
 */
@NullMarked
package invoxa.storage.mongo;

import org.jspecify.annotations.NullMarked;
