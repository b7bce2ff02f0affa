/**
 * From an invoice to its amounts, by the rules of EN 16931, and the explanation of each amount.
 *
 * <p>The only place in INVOXA where an invoice is calculated. Exact decimals throughout; each rule rounds once, half up
 * on the absolute value, to the decimals of the currency. Knows the model and nothing else.
 */
@NullMarked
package invoxa.einvoice.calculation;

import org.jspecify.annotations.NullMarked;
