/**
 * What an invoice must be like: to be stored as a draft, to be issued, and to be accepted by EN 16931 and a profile.
 *
 * <p>{@link invoxa.einvoice.rules.InvoiceRules} is the way in. Below: {@code finding} is what rules find and what
 * they are written with; {@code core} is EN 16931 itself, {@code draft} what may be stored, {@code peppol}, {@code
 * germany} and {@code countries} what profiles add. The rules are our own code over the model; they know no page and
 * no syntax.
 */
@NullMarked
package invoxa.einvoice.rules;

import org.jspecify.annotations.NullMarked;
