/**
 * A client's attempt to pay on the public page of an invoice, whoever the provider is: begun once, decided once, and a
 * payment where it succeeded. Knows of a provider what {@link invoxa.payment.provider} says, and no provider itself.
 */
@NullMarked
package invoxa.payment.attempt;

import org.jspecify.annotations.NullMarked;
