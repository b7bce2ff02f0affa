/**
 * Invoice files of other makers, read into the model: UBL 2.1 Invoice and CreditNote, and UN/CEFACT CII D16B.
 *
 * <p>The way in is {@link invoxa.einvoice.xml.InvoiceFiles}. A file is parsed into a tree within fixed limits
 * ({@code XmlTree}); readers, one for each syntax and group of terms, <em>take</em> from the tree what the model has a
 * place for; what is left over and says something is listed ({@link invoxa.einvoice.xml.Unplaced}). Nothing is guessed:
 * what the model must have and the file lacks or states twice is refused with the rule of EN 16931 that asks for it.
 * The file's own sums are kept apart ({@link invoxa.einvoice.xml.Declared}); they are compared with the calculation and
 * are never an input to it.
 */
@NullMarked
package invoxa.einvoice.xml;

import org.jspecify.annotations.NullMarked;
