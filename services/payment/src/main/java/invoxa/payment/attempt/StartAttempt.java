package invoxa.payment.attempt;

import invoxa.kernel.InvoiceId;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.payment.provider.PaymentProvider;
import invoxa.payment.remote.Invoices;
import invoxa.storage.DuplicateKey;
import java.time.Clock;

/** Begins to pay what is owed on the invoice of a public page; while an attempt is open, it is the one. */
public final class StartAttempt {

    private final Attempts attempts;
    private final Invoices invoices;
    private final Clock clock;

    public StartAttempt(Attempts attempts, Invoices invoices, Clock clock) {
        this.attempts = attempts;
        this.invoices = invoices;
        this.clock = clock;
    }

    /** @param isNew false where it was open already */
    public record Started(Attempt attempt, boolean isNew) {}

    public Started start(String token, PaymentProvider provider) {
        var page = invoices.findPublic(token).orElseThrow(() -> Refused.notFound("page"));
        var open = attempts.findOpen(page.organization(), page.id());
        if (open.isPresent()) {
            return new Started(open.get(), false);
        }
        var fresh = fresh(page.organization(), page.id(), provider, token);
        try {
            return new Started(attempts.add(fresh), true);
        } catch (DuplicateKey e) {
            return attempts.findOpen(page.organization(), page.id())
                    .map(other -> new Started(other, false))
                    .orElseThrow(() -> Refused.conflict("busy", "Another attempt has just ended. Try again."));
        }
    }

    private Attempt fresh(OrganizationId organization, InvoiceId invoiceId, PaymentProvider provider, String token) {
        var invoice = invoices.find(organization, invoiceId).orElseThrow(() -> Refused.notFound("page"));
        if (!invoice.payable() || invoice.balance().signum() <= 0) {
            throw Refused.conflict("nothing-to-pay", "Nothing is owed on this document.");
        }
        return Attempt.begin(organization, invoice, provider, token, clock.instant());
    }
}
