/**
 * An invoice written as a file that others' software reads: UBL 2.1 (Invoice and CreditNote) and UN/CEFACT CII D16B, by
 * the syntax bindings of EN 16931-3-2 and 3-3.
 *
 * <p>{@link invoxa.einvoice.export.Ubl} and {@link invoxa.einvoice.export.Cii} are the way in. What is written is what
 * the model holds and what the calculation made of it; the same invoice gives the same bytes. An element that would be
 * empty is not written. Nothing is checked here: {@link invoxa.einvoice.rules.InvoiceRules} says whether the file will
 * be valid.
 */
@NullMarked
package invoxa.einvoice.export;

import org.jspecify.annotations.NullMarked;
