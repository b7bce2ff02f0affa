/**
 * The other services as this one sees them: what it asks, and the part of each answer that it needs.
 */
@NullMarked
package invoxa.payment.remote;

import org.jspecify.annotations.NullMarked;
