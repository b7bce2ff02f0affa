/**
 * What a Swiss QR-bill says (SIX Implementation Guidelines QR-bill, version 2.3): accounts, references, addresses, and
 * the text of its code. Knows the model and nothing of how a bill is drawn.
 */
@NullMarked
package invoxa.einvoice.swiss;

import org.jspecify.annotations.NullMarked;
