package invoxa.payment.attempt;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.payment.domain.Allocation;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try of a client to pay what is owed on an invoice.
 *
 * @param amount what was owed when it began, positive
 * @param recorded whether its payment is written, where it succeeded
 * @param publicToken of the page that it began on, to which the client goes back
 */
public record Attempt(
        String id,
        OrganizationId organization,
        String invoiceId,
        @Nullable String invoiceNumber,
        @Nullable String clientId,
        @Nullable String organizationName,
        BigDecimal amount,
        CurrencyCode currency,
        AttemptState state,
        Instant createdAt,
        @Nullable Instant decidedAt,
        boolean recorded,
        @Nullable String publicToken) {

    /** Follows from the attempt, so that it makes one payment however often its outcome comes. */
    public String paymentId() {
        return Ids.derived(Payment.ID_PREFIX, id);
    }

    public Attempt decided(Outcome outcome, Instant now) {
        return state == AttemptState.CREATED ? with(outcome.state(), now, false) : this;
    }

    public Attempt withPayment() {
        return with(state, decidedAt, true);
    }

    private Attempt with(AttemptState next, @Nullable Instant at, boolean written) {
        return new Attempt(
                id,
                organization,
                invoiceId,
                invoiceNumber,
                clientId,
                organizationName,
                amount,
                currency,
                next,
                createdAt,
                at,
                written,
                publicToken);
    }

    public Payment payment() {
        var at = Objects.requireNonNull(decidedAt);
        var stamp = Stamp.ofService(at, "sandbox");
        var allocation = Allocation.requested(Ids.derived(Allocation.ID_PREFIX, id), invoiceId, invoiceNumber, amount);
        return new Payment(
                paymentId(),
                organization,
                clientId,
                organizationName,
                PaymentMethod.CARD,
                amount,
                currency,
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                "SANDBOX",
                "Paid on the sandbox page: no money moved.",
                id,
                true,
                List.of(allocation),
                List.of(),
                null,
                false,
                stamp,
                stamp);
    }
}
