/**
 * The invoice as EN 16931 means it: what a person or a file says, as plain records, before anything is calculated.
 *
 * <p>The names follow the standard's; each field states its term (BT) or group (BG). Nothing here is specific to a
 * syntax, to storage or to HTTP. Absent lists become empty ones; nothing is rounded and nothing is calculated here.
 */
@NullMarked
package invoxa.einvoice.model;

import org.jspecify.annotations.NullMarked;
