/**
 * What rules find, with its sentence in four languages, and what rules are written with: where VAT is used, where a
 * party is, whether a check digit fits.
 */
@NullMarked
package invoxa.einvoice.rules.finding;

import org.jspecify.annotations.NullMarked;
