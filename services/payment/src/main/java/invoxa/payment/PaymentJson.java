package invoxa.payment;

import invoxa.kernel.AllocationId;
import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.PaymentId;
import invoxa.payment.domain.Allocation;
import invoxa.payment.domain.AllocationState;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Refund;
import invoxa.payment.domain.Reversal;
import invoxa.payment.domain.Stamp;
import invoxa.storage.Page;
import invoxa.storage.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment as the API shows it: amount = applied + pending + credit + refunded + reversed. */
record PaymentJson(
        PaymentId id,
        @Nullable ClientId clientId,
        PaymentMethod method,
        BigDecimal amount,
        CurrencyCode currency,
        LocalDate receivedOn,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String origin,
        boolean test,
        BigDecimal applied,
        BigDecimal pending,
        BigDecimal credit,
        BigDecimal refunded,
        BigDecimal reversed,
        List<AllocationJson> allocations,
        List<Refund> refunds,
        @Nullable Reversal reversal,
        Stamp created,
        Stamp changed) {

    /** @param balance what the invoice said is still owed when it last answered */
    record AllocationJson(
            AllocationId id,
            InvoiceId invoiceId,
            @Nullable String invoiceNumber,
            BigDecimal amount,
            BigDecimal applied,
            AllocationState state,
            @Nullable String reason,
            @Nullable BigDecimal balance,
            @Nullable AllocationId insteadOf) {

        static AllocationJson of(Allocation one) {
            return new AllocationJson(
                    one.id(),
                    one.invoiceId(),
                    one.invoiceNumber(),
                    one.amount(),
                    one.applied(),
                    one.state(),
                    one.reason(),
                    one.owed(),
                    one.insteadOf());
        }
    }

    record PageJson(List<PaymentJson> items, @Nullable String next) {}

    static PageJson of(Page<Stored<Payment>> page) {
        var items = page.map(stored -> of(stored.content()));
        return new PageJson(items.items(), items.next());
    }

    static PaymentJson of(Payment payment) {
        var free = payment.amount()
                .subtract(payment.applied())
                .subtract(payment.pending())
                .subtract(payment.refunded());
        return new PaymentJson(
                payment.id(),
                payment.clientId(),
                payment.method(),
                payment.amount(),
                payment.currency(),
                payment.receivedOn(),
                payment.reference(),
                payment.note(),
                payment.origin(),
                payment.movesNoMoney(),
                payment.applied(),
                payment.pending(),
                payment.credit(),
                payment.refunded(),
                free.subtract(payment.credit()),
                payment.allocations().stream().map(AllocationJson::of).toList(),
                payment.refunds(),
                payment.reversal(),
                payment.created(),
                payment.changed());
    }
}
