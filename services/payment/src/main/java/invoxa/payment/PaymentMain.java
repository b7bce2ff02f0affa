package invoxa.payment;

import invoxa.web.start.ServiceMain;

/** Runs the payment service alone. */
public final class PaymentMain {

    private PaymentMain() {}

    public static void main(String[] arguments) {
        ServiceMain.run(PaymentService.NAME, PaymentService::new);
    }
}
