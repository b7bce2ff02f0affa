package invoxa.payment.attempt;

import invoxa.kernel.Refused;
import invoxa.payment.remote.Invoices;
import java.util.List;

/** Says how a client can pay on an invoice's public page: not at all where nothing is owed or no provider is there. */
public final class OfferPayment {

    private final Invoices invoices;
    private final List<PaymentOption> options;

    public OfferPayment(Invoices invoices, List<PaymentOption> options) {
        this.invoices = invoices;
        this.options = List.copyOf(options);
    }

    /** @throws Refused 404 where there is no such page */
    public List<PaymentOption> offer(String token) {
        var page = invoices.findPublic(token).orElseThrow(() -> Refused.notFound("page"));
        return page.owed() ? options : List.of();
    }
}
