/**
 * The invoice as a page: A4, drawn directly with PDFBox, tagged for screen readers, the same bytes for the same
 * invoice.
 *
 * <p>Only {@link invoxa.einvoice.pdf.InvoicePdf} and {@link invoxa.einvoice.pdf.Look} are for others. Nothing here
 * calculates: every figure comes from the invoice and its totals.
 */
@NullMarked
package invoxa.einvoice.pdf;

import org.jspecify.annotations.NullMarked;
