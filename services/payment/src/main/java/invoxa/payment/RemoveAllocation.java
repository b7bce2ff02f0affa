package invoxa.payment;

import invoxa.kernel.AllocationId;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.PaymentId;
import invoxa.kernel.Refused;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.Stamp;
import invoxa.payment.store.Payments;
import invoxa.storage.Stored;

/** Takes a part of a payment from its invoice, for good; its money is the client's credit again. */
public final class RemoveAllocation {

    private final Payments payments;
    private final FinishPayment finish;

    RemoveAllocation(Payments payments, FinishPayment finish) {
        this.payments = payments;
        this.finish = finish;
    }

    /** @throws Refused 404 where the payment has no such allocation */
    Stored<Payment> remove(OrganizationId organization, PaymentId paymentId, AllocationId allocationId, Stamp stamp) {
        return finish.finishNow(payments.change(organization, paymentId, payment -> {
            if (payment.allocation(allocationId).isEmpty()) {
                throw Refused.notFound("allocation");
            }
            return payment.remove(allocationId, stamp);
        }));
    }
}
