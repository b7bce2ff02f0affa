package invoxa.payment.domain;

import java.math.BigDecimal;

/**
 * The money did not stay: a returned debit, a bounced cheque, a payment recorded by mistake.
 *
 * @param amount what is no longer there: the payment less what had been refunded
 */
public record Reversal(String reason, BigDecimal amount, Stamp made) {}
