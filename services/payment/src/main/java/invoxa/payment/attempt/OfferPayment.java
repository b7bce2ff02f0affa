package invoxa.payment.attempt;

import invoxa.kernel.Refused;
import invoxa.payment.provider.PaymentProvider;
import invoxa.payment.remote.Invoices;
import java.util.List;

/** Says how a client can pay on an invoice's public page: not at all where nothing is owed or no provider is set up. */
public final class OfferPayment {

    private final Invoices invoices;
    private final List<PaymentOption> options;

    /** @param providers those that are set up, the usual one first */
    public OfferPayment(Invoices invoices, List<PaymentProvider> providers) {
        this.invoices = invoices;
        this.options = providers.stream()
                .map(provider -> new PaymentOption(provider.name(), provider.isTest()))
                .toList();
    }

    /** @throws Refused 404 where there is no such page */
    List<PaymentOption> offer(String token) {
        var page = invoices.findPublic(token).orElseThrow(() -> Refused.notFound("page"));
        return page.owed() ? options : List.of();
    }
}
