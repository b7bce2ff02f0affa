package invoxa.payment.domain;

import static java.math.BigDecimal.ZERO;

import invoxa.kernel.AllocationId;
import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.PaymentId;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Money received from a client, or owed to it by a credit note, and what became of it. Immutable.
 *
 * <p>Always: amount = applied + being applied or taken back + credit + refunded + reversed; all in one currency.
 *
 * @param clientId whose credit the rest is; null where the invoice it came for names no client
 * @param organizationName as the receipt says it; null where it is not known
 * @param origin what it was made from by the service itself: a credit note, an attempt; null where a person recorded it
 * @param test true where no money moved, as with a provider's test page, and it stays so; null for money
 * @param announced whether the receipt was sent, or is not to be sent
 */
public record Payment(
        PaymentId id,
        OrganizationId organization,
        @Nullable ClientId clientId,
        @Nullable String organizationName,
        PaymentMethod method,
        BigDecimal amount,
        CurrencyCode currency,
        LocalDate receivedOn,
        @Nullable String reference,
        @Nullable String note,
        @Nullable String origin,
        @Nullable Boolean test,
        List<Allocation> allocations,
        List<Refund> refunds,
        @Nullable Reversal reversal,
        boolean announced,
        Stamp created,
        Stamp changed) {

    public static final int MAX_ALLOCATIONS = 500;
    private static final int MAX_REFUNDS = 100;

    public Payment {
        test = Boolean.TRUE.equals(test) || isOfFormerSandbox(origin, created) ? Boolean.TRUE : null;
        allocations = allocations == null ? List.of() : List.copyOf(allocations);
        refunds = refunds == null ? List.of() : List.copyOf(refunds);
    }

    /** Before the flag was stored, the sandbox was known by who made the payment; no person has such a name. */
    private static boolean isOfFormerSandbox(@Nullable String origin, Stamp created) {
        return origin != null && created.by().equals("sandbox");
    }

    /** Whether it is a test payment. */
    public boolean movesNoMoney() {
        return test != null;
    }

    /** What counts on invoices, as far as they have answered. */
    public BigDecimal applied() {
        return allocations.stream().map(Allocation::applied).reduce(nothing(), BigDecimal::add);
    }

    /** What an invoice is being asked to apply or to take back: its answer decides whether it counts. */
    public BigDecimal pending() {
        return held().subtract(applied());
    }

    private BigDecimal held() {
        return allocations.stream().map(Allocation::held).reduce(nothing(), BigDecimal::add);
    }

    public BigDecimal refunded() {
        return refunds.stream().map(Refund::amount).reduce(nothing(), BigDecimal::add);
    }

    /** What the client can still use. */
    public BigDecimal credit() {
        return reversal == null ? amount.subtract(held()).subtract(refunded()) : nothing();
    }

    private BigDecimal nothing() {
        return ZERO.setScale(currency.exponent());
    }

    public Optional<Allocation> allocation(AllocationId allocationId) {
        return allocations.stream().filter(one -> one.id().equals(allocationId)).findFirst();
    }

    public Optional<Allocation> firstOpen() {
        return allocations.stream().filter(one -> one.state().open()).findFirst();
    }

    /** Since when something has to be finished: an invoice to be asked, a receipt to be sent; null where nothing. */
    public @Nullable Instant openSince() {
        return firstOpen().isPresent() || !announced ? changed.at() : null;
    }

    /** A part of the credit for an invoice; the same id again changes nothing. */
    public Payment allocate(Allocation allocation, Stamp stamp) {
        if (allocation(allocation.id()).isPresent()) {
            return this;
        }
        requireNotReversed();
        requireCredit(allocation.amount());
        if (allocations.size() >= MAX_ALLOCATIONS) {
            throw Refused.conflict("too-many-allocations", "A payment can have " + MAX_ALLOCATIONS + " allocations.");
        }
        var more = new ArrayList<>(allocations);
        more.add(allocation);
        return with(stamp, next -> next.allocations = more);
    }

    /** The allocation is to be taken from its invoice; one that does not count there stays as it is. */
    public Payment remove(AllocationId allocationId, Stamp stamp) {
        return changed(allocationId, stamp, Payment::takeBack);
    }

    private static Allocation takeBack(Allocation one) {
        return one.state().holds() ? one.in(AllocationState.TAKE_BACK_REQUESTED, null, one.owed()) : one;
    }

    /** Gives credit back to the client; the same id again changes nothing. */
    public Payment refund(Refund refund) {
        if (refunds.stream().anyMatch(one -> one.id().equals(refund.id()))) {
            return this;
        }
        requireNotReversed();
        requireCredit(refund.amount());
        if (refunds.size() >= MAX_REFUNDS) {
            throw Refused.conflict("too-many-refunds", "A payment can have " + MAX_REFUNDS + " refunds.");
        }
        var more = new ArrayList<>(refunds);
        more.add(refund);
        return with(refund.made(), next -> next.refunds = more);
    }

    /** The money is gone, and is taken from every invoice it counts on; again changes nothing. */
    public Payment reverse(String reason, Stamp stamp) {
        if (reversal != null) {
            return this;
        }
        if (method == PaymentMethod.CREDIT) {
            throw Refused.conflict("not-reversible", "This is the credit of a credit note, not money that came.");
        }
        var back = allocations.stream().map(Payment::takeBack).toList();
        return with(stamp, next -> {
            next.allocations = back;
            next.reversal = new Reversal(reason, amount.subtract(refunded()), stamp);
        });
    }

    /** The invoice counts it; where the allocation is no longer waiting for that, nothing changes. */
    public Payment applied(AllocationId allocationId, BigDecimal owed, Stamp stamp) {
        return changed(
                allocationId,
                stamp,
                one -> one.state() == AllocationState.REQUESTED ? one.in(AllocationState.APPLIED, null, owed) : one);
    }

    /** The invoice would not have it: its id is to be used up before anything else, since an answer may be outdated. */
    public Payment declined(AllocationId allocationId, String reason, Stamp stamp) {
        return changed(
                allocationId,
                stamp,
                one -> one.state() == AllocationState.REQUESTED
                        ? one.in(AllocationState.TAKE_BACK_REQUESTED, reason, null)
                        : one);
    }

    /**
     * The invoice does not count it and never will.
     *
     * @param fitting what is owed on the invoice: where the allocation was too large, so much of it is asked for
     *     instead
     */
    public Payment takenBack(AllocationId allocationId, BigDecimal fitting, Stamp stamp) {
        var before = allocation(allocationId).orElseThrow();
        if (before.state() != AllocationState.TAKE_BACK_REQUESTED) {
            return this;
        }
        var end = before.reason() == null ? AllocationState.TAKEN_BACK : AllocationState.REFUSED;
        var next = changed(allocationId, stamp, one -> one.in(end, one.reason(), one.owed()));
        var smaller = before.amount().min(fitting);
        return "exceeds-balance".equals(before.reason())
                        && reversal == null
                        && smaller.signum() > 0
                        && allocations.size() < MAX_ALLOCATIONS
                ? next.allocate(before.smaller(smaller), stamp)
                : next;
    }

    /** Its receipt goes out. */
    public Payment announced(Stamp stamp) {
        return with(stamp, next -> next.announced = true);
    }

    private Payment changed(AllocationId allocationId, Stamp stamp, UnaryOperator<Allocation> change) {
        var after = allocations.stream()
                .map(one -> one.id().equals(allocationId) ? change.apply(one) : one)
                .toList();
        return after.equals(allocations) ? this : with(stamp, next -> next.allocations = after);
    }

    private void requireNotReversed() {
        if (reversal != null) {
            throw Refused.conflict("reversed", "This payment was reversed.");
        }
    }

    private void requireCredit(BigDecimal wanted) {
        if (wanted.compareTo(credit()) > 0) {
            throw Refused.field(
                    "/amount", "exceeds-credit", "Only " + credit().toPlainString() + " " + currency + " is free.");
        }
    }

    private Payment with(Stamp by, Consumer<Next> change) {
        var next = new Next();
        change.accept(next);
        return next.done(by);
    }

    /** The next payment while it is put together: the same as this but for what a happening changes. */
    private final class Next {
        private List<Allocation> allocations = Payment.this.allocations;
        private List<Refund> refunds = Payment.this.refunds;
        private @Nullable Reversal reversal = Payment.this.reversal;
        private boolean announced = Payment.this.announced;

        private Payment done(Stamp by) {
            return new Payment(
                    id,
                    organization,
                    clientId,
                    organizationName,
                    method,
                    amount,
                    currency,
                    receivedOn,
                    reference,
                    note,
                    origin,
                    test,
                    allocations,
                    refunds,
                    reversal,
                    announced,
                    created,
                    by);
        }
    }
}
