package invoxa.payment.attempt;

import invoxa.payment.domain.Payment;

/** Writes down the payment of an attempt that succeeded, once however often it is asked, and sees to its invoice. */
@FunctionalInterface
public interface PaymentRecorder {
    void record(Payment payment);
}
