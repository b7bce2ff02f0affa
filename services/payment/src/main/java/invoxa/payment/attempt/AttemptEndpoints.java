package invoxa.payment.attempt;

import invoxa.payment.provider.PaymentProvider;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;

/**
 * What an invoice's public page asks, without an account: whoever has its token may. Where no provider is set up,
 * nothing can be begun: that path is not there.
 */
public final class AttemptEndpoints {

    private static final String OPTIONS = "/payments/public/{token}/options";
    private static final String ATTEMPTS = "/payments/public/{token}/attempts";

    private final OfferPayment offerPayment;
    private final StartAttempt startAttempt;
    private final List<PaymentProvider> providers;

    /** @param providers those that are set up, the usual one first */
    public AttemptEndpoints(OfferPayment offerPayment, StartAttempt startAttempt, List<PaymentProvider> providers) {
        this.offerPayment = offerPayment;
        this.startAttempt = startAttempt;
        this.providers = List.copyOf(providers);
    }

    public List<Endpoint> all() {
        var options = Endpoint.get(OPTIONS, this::options);
        return providers.isEmpty()
                ? List.of(options)
                : List.of(options, Endpoint.post(ATTEMPTS, this::start).notReplayed());
    }

    public Permissions allow(Permissions table) {
        var options = table.allow("GET " + OPTIONS, Access.open());
        return providers.isEmpty() ? options : options.allow("POST " + ATTEMPTS, Access.open());
    }

    record Options(List<PaymentOption> items) {}

    private Response options(Request request) {
        return Response.ok(new Options(offerPayment.offer(request.path("token"))));
    }

    private Response start(Request request) {
        var provider = providers.getFirst();
        var started = startAttempt.start(request.path("token"), provider);
        var shown =
                AttemptJson.of(started.attempt(), provider, request.baseUrl().toString());
        return started.isNew() ? Response.created(provider.checkoutUrl(shown.id(), ""), shown) : Response.ok(shown);
    }
}
