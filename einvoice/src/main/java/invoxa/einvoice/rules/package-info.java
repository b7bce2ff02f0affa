/**
 * Whether an invoice may be stored as a draft, and whether it may be issued.
 *
 * <p>{@link invoxa.einvoice.rules.InvoiceRules} is the way in and holds the table of all rule groups. Every finding
 * names its rule, a JSON pointer into the invoice, and what would be right.
 */
@NullMarked
package invoxa.einvoice.rules;

import org.jspecify.annotations.NullMarked;
