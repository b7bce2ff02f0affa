/**
 * Who takes part in an invoice: names, addresses, identifiers.
 */
@NullMarked
package invoxa.einvoice.model.party;

import org.jspecify.annotations.NullMarked;
