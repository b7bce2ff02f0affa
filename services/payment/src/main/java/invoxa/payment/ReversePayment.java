package invoxa.payment;

import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.PaymentId;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.Stamp;
import invoxa.payment.store.Payments;
import invoxa.storage.Stored;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The money did not stay: takes a payment from every invoice it counts on. */
public final class ReversePayment {

    private static final int MAX_REASON = 500;

    private final Payments payments;
    private final FinishPayment finish;

    ReversePayment(Payments payments, FinishPayment finish) {
        this.payments = payments;
        this.finish = finish;
    }

    record Reason(@Nullable String reason) {}

    /** Again changes nothing: the first reason stays. */
    Stored<Payment> reverse(OrganizationId organization, PaymentId paymentId, Reason wanted, Stamp stamp) {
        new FieldErrors()
                .required("/reason", wanted.reason())
                .atMost("/reason", wanted.reason(), MAX_REASON)
                .throwIfAny();
        var reason = Objects.requireNonNull(wanted.reason());
        return finish.finishNow(payments.change(organization, paymentId, payment -> payment.reverse(reason, stamp)));
    }
}
