/**
 * The files that support an invoice: taken in, given out, and removed where no document names them.
 */
@NullMarked
package invoxa.invoice.attachment;

import org.jspecify.annotations.NullMarked;
