/**
 * Number series: patterns, the counters that give numbers without a gap, and who may change them.
 *
 * <p>A number is reserved for one invoice by a compare-and-swap on its series' counter, and the reservation stays until
 * the invoice bears the number. Nothing here knows what an invoice says; it asks {@link
 * invoxa.invoice.series.Unnumbered} whether one still waits for its number.
 */
@NullMarked
package invoxa.invoice.series;

import org.jspecify.annotations.NullMarked;
