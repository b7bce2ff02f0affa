/**
 * The rules of XRechnung, and of Peppol between German parties.
 */
@NullMarked
package invoxa.einvoice.rules.germany;

import org.jspecify.annotations.NullMarked;
