package invoxa.payment.attempt;

import invoxa.kernel.AllocationId;
import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.PaymentId;
import invoxa.payment.domain.Allocation;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Stamp;
import invoxa.payment.provider.PaymentProvider;
import invoxa.payment.remote.Invoices.Invoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try of a client to pay what is owed on an invoice.
 *
 * @param provider by whom the client pays
 * @param test true where no money moves; else null
 * @param language of the invoice, in which the client is spoken to; null where it is not known
 * @param amount what was owed when it began, positive
 * @param recorded whether its payment is written, where it succeeded
 * @param publicToken of the page that it began on, to which the client goes back
 */
public record Attempt(
        String id,
        OrganizationId organization,
        @Nullable String provider,
        @Nullable Boolean test,
        InvoiceId invoiceId,
        @Nullable String invoiceNumber,
        @Nullable ClientId clientId,
        @Nullable String organizationName,
        @Nullable Language language,
        BigDecimal amount,
        CurrencyCode currency,
        AttemptState state,
        Instant createdAt,
        @Nullable Instant decidedAt,
        boolean recorded,
        @Nullable String publicToken) {

    private static final String FIRST_PROVIDER = "sandbox";

    public Attempt {
        // stored before there could be another provider: by the sandbox
        test = provider == null || Boolean.TRUE.equals(test) ? Boolean.TRUE : null;
        provider = provider == null ? FIRST_PROVIDER : provider;
    }

    /** A new one, over what is owed on the invoice. */
    static Attempt begin(
            OrganizationId organization, Invoice invoice, PaymentProvider provider, String publicToken, Instant now) {
        return new Attempt(
                AttemptId.next(organization),
                organization,
                provider.name(),
                provider.isTest() ? Boolean.TRUE : null,
                invoice.id(),
                invoice.number(),
                invoice.clientId(),
                invoice.sellerName(),
                invoice.language(),
                invoice.balance(),
                invoice.currency(),
                AttemptState.CREATED,
                now,
                null,
                false,
                publicToken);
    }

    public boolean movesNoMoney() {
        return test != null;
    }

    /** Follows from the attempt, so that it makes one payment however often its outcome comes. */
    public PaymentId paymentId() {
        return PaymentId.derived(id);
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
                provider,
                test,
                invoiceId,
                invoiceNumber,
                clientId,
                organizationName,
                language,
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
        var stamp = Stamp.ofService(at, Objects.requireNonNull(provider));
        var allocation = Allocation.requested(AllocationId.derived(id), invoiceId, invoiceNumber, amount);
        return new Payment(
                paymentId(),
                organization,
                clientId,
                organizationName,
                PaymentMethod.CARD,
                amount,
                currency,
                LocalDate.ofInstant(at, ZoneOffset.UTC),
                Objects.requireNonNull(provider).toUpperCase(Locale.ROOT),
                movesNoMoney() ? "A test payment: no money moved." : null,
                id,
                test,
                List.of(allocation),
                List.of(),
                null,
                false,
                stamp,
                stamp);
    }
}
