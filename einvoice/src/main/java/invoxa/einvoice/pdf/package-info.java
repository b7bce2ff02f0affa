/**
 * The invoice as a PDF: A4, drawn directly with PDFBox, tagged for screen readers, fit for the archive, the same
 * bytes for the same invoice.
 *
 * <p>{@link invoxa.einvoice.pdf.InvoicePdf} is the way in. Below: {@code canvas} draws, {@code page} is what stands
 * where, {@code archive} is PDF/A-3 with the XML inside. Nothing here calculates: every figure comes from the invoice
 * and its totals.
 */
@NullMarked
package invoxa.einvoice.pdf;

import org.jspecify.annotations.NullMarked;
