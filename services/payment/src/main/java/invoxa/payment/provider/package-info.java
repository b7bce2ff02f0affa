/**
 * The port to payment providers: what attempts must know of one. Each adapter has a room of its own below.
 */
@NullMarked
package invoxa.payment.provider;

import org.jspecify.annotations.NullMarked;
