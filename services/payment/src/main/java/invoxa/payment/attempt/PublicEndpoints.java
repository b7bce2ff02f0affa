package invoxa.payment.attempt;

import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;

/** What an invoice's public page asks, without an account; whoever has its token may. */
public final class PublicEndpoints {

    private final OfferPayment offerPayment;

    public PublicEndpoints(OfferPayment offerPayment) {
        this.offerPayment = offerPayment;
    }

    public List<Endpoint> all() {
        return List.of(Endpoint.get("/payments/public/{token}/options", this::options));
    }

    public static Permissions allow(Permissions table) {
        return table.allow("GET /payments/public/{token}/options", Access.open());
    }

    public record Options(List<PaymentOption> items) {}

    private Response options(Request request) {
        return Response.ok(new Options(offerPayment.offer(request.path("token"))));
    }
}
