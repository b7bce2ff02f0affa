package invoxa.payment.attempt;

import invoxa.kernel.CurrencyCode;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.PaymentId;
import invoxa.payment.provider.PaymentProvider;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the API shows it to whoever pays.
 *
 * @param checkoutUrl the provider's page, where the client goes to pay
 * @param paymentId the payment it became, once that is recorded
 */
public record AttemptJson(
        String id,
        String provider,
        boolean test,
        AttemptState state,
        InvoiceId invoiceId,
        BigDecimal amount,
        CurrencyCode currency,
        String checkoutUrl,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable PaymentId paymentId) {

    public static AttemptJson of(Attempt attempt, PaymentProvider provider, String baseUrl) {
        return new AttemptJson(
                attempt.id(),
                provider.name(),
                attempt.movesNoMoney(),
                attempt.state(),
                attempt.invoiceId(),
                attempt.amount(),
                attempt.currency(),
                provider.checkoutUrl(attempt.id(), baseUrl),
                attempt.createdAt(),
                attempt.decidedAt(),
                attempt.recorded() ? attempt.paymentId() : null);
    }
}
