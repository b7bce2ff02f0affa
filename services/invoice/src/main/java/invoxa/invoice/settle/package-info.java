/**
 * What money does to an invoice: a payment is applied once, and taken back for good.
 */
@NullMarked
package invoxa.invoice.settle;

import org.jspecify.annotations.NullMarked;
