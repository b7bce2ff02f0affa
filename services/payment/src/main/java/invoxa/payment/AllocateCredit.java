package invoxa.payment;

import invoxa.kernel.AllocationId;
import invoxa.kernel.FieldErrors;
import invoxa.payment.domain.Allocation;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.Stamp;
import invoxa.payment.store.Payments;
import invoxa.storage.Stored;
import java.util.Objects;

/** Sets what is left of a payment against an invoice; where less is owed than that, only what is owed. */
public final class AllocateCredit {

    private final Payments payments;
    private final CheckAllocation checkAllocation;
    private final FinishPayment finish;

    AllocateCredit(Payments payments, CheckAllocation checkAllocation, FinishPayment finish) {
        this.payments = payments;
        this.checkAllocation = checkAllocation;
        this.finish = finish;
    }

    /** @param id of the allocation; the same again changes nothing */
    Stored<Payment> allocate(Stored<Payment> read, AllocationId id, NewAllocation wanted, Stamp stamp) {
        var payment = read.content();
        if (payment.allocation(id).isPresent()) {
            return finish.finishNow(read);
        }
        var errors = new FieldErrors();
        CheckAllocation.form(errors, "", wanted, payment.currency());
        errors.throwIfAny();
        var invoice = checkAllocation.invoice(
                errors,
                "/invoiceId",
                payment.organization(),
                Objects.requireNonNull(wanted.invoiceId()),
                payment.currency(),
                payment.clientId());
        errors.throwIfAny();
        var amount = Objects.requireNonNull(wanted.amount())
                .setScale(payment.currency().exponent());
        var allocation =
                Allocation.requested(id, Objects.requireNonNull(invoice).id(), invoice.number(), amount);
        return finish.finishNow(
                payments.change(payment.organization(), payment.id(), now -> now.allocate(allocation, stamp)));
    }
}
