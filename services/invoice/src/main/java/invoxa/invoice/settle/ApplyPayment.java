package invoxa.invoice.settle;

import invoxa.invoice.domain.Application;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Settlement;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Documents.Change;
import invoxa.storage.OutboxMessage;
import invoxa.storage.Stored;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sets a payment against an invoice under the payment's id: once, however often it is asked, and never more than is
 * owed.
 */
public final class ApplyPayment {

    private final Invoices invoices;
    private final Clock clock;

    public ApplyPayment(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /**
     * @param amount positive, in the invoice's currency
     * @param test true where no money moved; else null
     * @param currency what the caller takes the invoice's currency to be, null where it does not say
     */
    public record Payment(
            BigDecimal amount,
            @Nullable CurrencyCode currency,
            @Nullable String method,
            @Nullable LocalDate receivedOn,
            @Nullable Boolean test) {}

    /** What came of it, and the invoice as it is now. */
    public record Outcome(Application application, Stored<InvoiceDocument> invoice) {}

    public Outcome apply(OrganizationId organization, String invoiceId, String paymentId, Payment payment) {
        var outcome = new AtomicReference<Application>();
        var stored = invoices.change(organization, invoiceId, document -> {
            var application = document.apply(paymentId, settling(document, payment));
            outcome.set(application);
            return application instanceof Application.Applied(var next, var changed) && changed
                    ? new Change<>(next, messages(next, paymentId, payment.amount()))
                    : null;
        });
        return new Outcome(Objects.requireNonNull(outcome.get()), stored);
    }

    private Settlement.Payment settling(InvoiceDocument document, Payment payment) {
        var currency = document.currency();
        if (payment.currency() != null && !payment.currency().equals(currency)) {
            throw Refused.field("/currency", "other-currency", "The invoice is in " + currency + ".");
        }
        if (payment.amount().signum() <= 0) {
            throw Refused.field("/amount", "not-positive", "A payment is more than zero.");
        }
        if (payment.amount().stripTrailingZeros().scale() > currency.exponent()) {
            throw Refused.field(
                    "/amount",
                    "too-many-decimals",
                    "An amount in " + currency + " has " + currency.exponent() + " decimals.");
        }
        return new Settlement.Payment(
                payment.amount().setScale(currency.exponent()),
                payment.method(),
                payment.receivedOn(),
                clock.instant(),
                null,
                Boolean.TRUE.equals(payment.test()) ? Boolean.TRUE : null);
    }

    private static List<OutboxMessage> messages(InvoiceDocument next, String paymentId, BigDecimal amount) {
        var messages = new ArrayList<OutboxMessage>();
        messages.add(InvoiceEvents.paymentApplied(
                next, paymentId, amount.setScale(next.currency().exponent())));
        if (next.balance().signum() == 0) {
            messages.add(InvoiceEvents.paid(next));
        }
        return messages;
    }
}
