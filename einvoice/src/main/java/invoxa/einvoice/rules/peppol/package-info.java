/**
 * The rules of Peppol BIS Billing 3.0 that hold in every country, and those on exchange that XRechnung shares.
 */
@NullMarked
package invoxa.einvoice.rules.peppol;

import org.jspecify.annotations.NullMarked;
