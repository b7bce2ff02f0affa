/**
 * A payment provider that moves no money, so that the public page can be tried with no account anywhere: an attempt to
 * pay an invoice, a hosted page that says TEST, and its outcome, which may come twice or late.
 */
@NullMarked
package invoxa.payment.provider.sandbox;

import org.jspecify.annotations.NullMarked;
