/**
 * Reads the files inside a PDF of a stranger, within a budget that is counted while the PDF unfolds.
 *
 * <p>The way in is {@link invoxa.einvoice.pdf.reading.EmbeddedFiles}. Only what leads to those files is looked at: the
 * cross references, the objects on the way, the names. Pages, fonts and pictures are never touched. An object is looked
 * up where the file says it is; no table of all objects is made, so that a million of them take no memory.
 */
@NullMarked
package invoxa.einvoice.pdf.reading;

import org.jspecify.annotations.NullMarked;
