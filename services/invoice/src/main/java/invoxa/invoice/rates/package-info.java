/** The VAT rates that an organization offers in its drafts: its own list, or its country's rates where it has none. */
@NullMarked
package invoxa.invoice.rates;

import org.jspecify.annotations.NullMarked;
