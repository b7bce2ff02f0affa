package invoxa.payment.domain;

import invoxa.kernel.AllocationId;
import invoxa.kernel.InvoiceId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part of a payment set against one invoice, under an id of its own, with which the invoice is asked any number of
 * times.
 *
 * <p>{@code requested → applied → take-back-requested → taken-back}, or {@code requested → take-back-requested (with a
 * reason) → refused}. One that was refused because less was owed is followed by another over what is owed.
 *
 * @param amount what the invoice is asked to apply, positive
 * @param reason why the invoice would not have it, such as {@code exceeds-balance}; null where it was not refused
 * @param owed what the invoice said is owed of it, when it last answered
 * @param insteadOf the allocation that was more than was owed, and in whose place this one is
 */
public record Allocation(
        AllocationId id,
        InvoiceId invoiceId,
        @Nullable String invoiceNumber,
        BigDecimal amount,
        AllocationState state,
        @Nullable String reason,
        @Nullable BigDecimal owed,
        @Nullable AllocationId insteadOf) {

    public static Allocation requested(
            AllocationId id, InvoiceId invoiceId, @Nullable String invoiceNumber, BigDecimal amount) {
        return new Allocation(id, invoiceId, invoiceNumber, amount, AllocationState.REQUESTED, null, null, null);
    }

    /** What counts on the invoice as far as is known: all of it or nothing. */
    public BigDecimal applied() {
        return state == AllocationState.APPLIED ? amount : amount.subtract(amount);
    }

    /** What of the payment cannot be used for anything else. */
    BigDecimal held() {
        return state.holds() ? amount : amount.subtract(amount);
    }

    Allocation in(AllocationState next, @Nullable String why, @Nullable BigDecimal nowOwed) {
        return new Allocation(id, invoiceId, invoiceNumber, amount, next, why, nowOwed, insteadOf);
    }

    /** Over what is owed. Its id follows from this one's, so that two who write it at once write the same. */
    Allocation smaller(BigDecimal fitting) {
        return new Allocation(
                AllocationId.derived(id + "/smaller"),
                invoiceId,
                invoiceNumber,
                fitting,
                AllocationState.REQUESTED,
                null,
                null,
                id);
    }
}
