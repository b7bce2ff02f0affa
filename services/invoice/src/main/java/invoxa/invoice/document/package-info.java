/**
 * The forms that a document is given out in: made once, kept, with the logo and colour of its day.
 */
@NullMarked
package invoxa.invoice.document;

import org.jspecify.annotations.NullMarked;
