/**
 * Text, lines, pictures and codes on pages, with their tags: knows points, fonts and colours, and no invoice.
 */
@NullMarked
package invoxa.einvoice.pdf.canvas;

import org.jspecify.annotations.NullMarked;
