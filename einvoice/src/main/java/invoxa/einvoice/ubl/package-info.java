/**
 * UBL 2.1 Invoice and CreditNote by the syntax binding of EN 16931-3-2: for each group of terms its reader and its
 * writer.
 *
 * <p>{@link invoxa.einvoice.ubl.Ubl} is the way in. Readers take from the tree what the model has a place for;
 * nothing is guessed: what the model must have and the file lacks or states twice is refused with the rule that asks
 * for it. What is written is what the model holds and what the calculation made of it; the same invoice gives the
 * same bytes. Nothing is checked here: {@link invoxa.einvoice.rules.InvoiceRules} says whether the file will be
 * valid.
 */
@NullMarked
package invoxa.einvoice.ubl;

import org.jspecify.annotations.NullMarked;
