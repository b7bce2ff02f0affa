/**
 * What both syntaxes of EN 16931 share: what a file says ({@link invoxa.einvoice.syntax.ImportedInvoice}), its own sums
 * and where they part from the calculation, what it says without a place in the model, and what a profile makes of an
 * invoice before it is written.
 */
@NullMarked
package invoxa.einvoice.syntax;

import org.jspecify.annotations.NullMarked;
