/**
 * What stands where on the pages of an invoice, and the code by which a banking app pays it.
 */
@NullMarked
package invoxa.einvoice.pdf.page;

import org.jspecify.annotations.NullMarked;
