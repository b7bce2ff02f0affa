/**
 * What the other services hear of an invoice: the contract of each event is its example in {@code resources/events}.
 */
@NullMarked
package invoxa.invoice.event;

import org.jspecify.annotations.NullMarked;
