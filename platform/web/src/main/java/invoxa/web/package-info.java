/**
 * HTTP as INVOXA speaks it: what a service is made of ({@link invoxa.web.Service}, {@link invoxa.web.Endpoint},
 * {@link invoxa.web.Permissions}), what it is asked and what it answers. The {@code server} that runs it lies beside.
 *
 * <p>No type of the HTTP library shows in a service.
 */
@NullMarked
package invoxa.web;

import org.jspecify.annotations.NullMarked;
