/**
 * What the other services hear of payments, and what this one hears from them; knows no HTTP and no storage.
 */
@NullMarked
package invoxa.payment.event;

import org.jspecify.annotations.NullMarked;
