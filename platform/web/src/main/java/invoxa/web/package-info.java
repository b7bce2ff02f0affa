/**
 * HTTP as INVOXA speaks it: what a service is made of ({@link invoxa.web.Service}, {@link invoxa.web.Endpoint},
 * {@link invoxa.web.Permissions}), and the server that gives every endpoint the same manners: tokens, problem details,
 * idempotency keys, entity tags, correlation, limits, health and metrics.
 *
 * <p>No type of the HTTP library shows in a service.
 */
@NullMarked
package invoxa.web;

import org.jspecify.annotations.NullMarked;
