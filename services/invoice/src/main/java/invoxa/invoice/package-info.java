/**
 * Invoices: drafts, numbers, credit notes, balances, public pages and reports.
 *
 * <p>Each public class here is something that can be done with an invoice. {@code model} is the invoice as EN 16931
 * means it, {@code calculation} its amounts, {@code domain} its life, {@code numbering} its numbers; {@code store},
 * {@code http} and {@code parties} reach outside.
 */
@NullMarked
package invoxa.invoice;

import org.jspecify.annotations.NullMarked;
