/**
 * Invoices, put together: each room below is named for what is done in it, and its public classes are what can be
 * done.
 *
 * <p>{@code draft}, {@code issue}, {@code settle}, {@code send}, {@code document} and {@code attachment} change and
 * give out invoices; {@code series} numbers them, {@code report} reads them, {@code rates} offers VAT rates. {@code
 * domain} is an invoice's life; {@code store}, {@code event}, {@code http} and {@code parties} reach outside. What an
 * invoice says, its amounts, rules and files are the library {@code einvoice}.
 */
@NullMarked
package invoxa.invoice;

import org.jspecify.annotations.NullMarked;
