/**
 * The server that gives every endpoint the same manners: tokens, problem details, idempotency keys, entity tags,
 * correlation, limits, health and metrics. It alone, and {@code connection} below it, know the HTTP library.
 */
@NullMarked
package invoxa.web.server;

import org.jspecify.annotations.NullMarked;
