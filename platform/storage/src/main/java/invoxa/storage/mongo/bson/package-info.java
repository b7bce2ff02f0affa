/**
 * Values between Java, JSON and BSON, without loss. They know no collection.
 */
@NullMarked
package invoxa.storage.mongo.bson;

import org.jspecify.annotations.NullMarked;
