/**
 * PDF/A-3 and what it carries: the XML of a Factur-X or ZUGFeRD document and other files, in and out.
 */
@NullMarked
package invoxa.einvoice.pdf.archive;

import org.jspecify.annotations.NullMarked;
