package invoxa.payment.attempt;

/**
 * A way in which a client can pay on the public page of an invoice.
 *
 * @param provider by whom, such as {@code sandbox}
 * @param test whether no money moves
 */
public record PaymentOption(String provider, boolean test) {}
