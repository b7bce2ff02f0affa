package invoxa.invoice.http;

import static invoxa.web.Endpoint.delete;
import static invoxa.web.Endpoint.put;

import invoxa.invoice.domain.Application;
import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Standing;
import invoxa.invoice.report.GetInvoice;
import invoxa.invoice.settle.ApplyPayment;
import invoxa.invoice.settle.TakeBackPayment;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Refused;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** For the payment service: sets payments against invoices and takes them back. */
public final class PaymentEndpoints {

    private static final int MAX_TEXT = 100;

    private final ApplyPayment apply;
    private final TakeBackPayment takeBack;
    private final GetInvoice get;

    public PaymentEndpoints(ApplyPayment apply, TakeBackPayment takeBack, GetInvoice get) {
        this.apply = apply;
        this.takeBack = takeBack;
        this.get = get;
    }

    record PaymentRequest(
            @Nullable BigDecimal amount,
            @Nullable CurrencyCode currency,
            @Nullable String method,
            @Nullable LocalDate receivedOn,
            @Nullable Boolean test) {}

    /**
     * @param applied how much of the payment counts on this invoice now
     * @param balance what is still owed
     */
    record PaymentAnswer(
            String invoiceId,
            String paymentId,
            BigDecimal applied,
            BigDecimal balance,
            CurrencyCode currency,
            Standing state) {}

    /** A refusal with what the caller needs to decide what to do next. */
    record PaymentProblem(
            String type, String title, int status, String detail, BigDecimal balance, CurrencyCode currency) {}

    public List<Endpoint> all() {
        return List.of(
                put("/invoices/{id}/payments/{paymentId}", this::apply),
                delete("/invoices/{id}/payments/{paymentId}", this::takeBack));
    }

    private Response apply(Request request) {
        var body = request.body(PaymentRequest.class);
        var amount = body.amount();
        if (amount == null) {
            throw Refused.field("/amount", "required", "Say how much is paid, such as \"12.34\".");
        }
        new FieldErrors().atMost("/method", body.method(), MAX_TEXT).throwIfAny();
        var paymentId = paymentId(request);
        var outcome = apply.apply(
                request.organization(),
                request.path("id"),
                paymentId,
                new ApplyPayment.Payment(amount, body.currency(), body.method(), body.receivedOn(), body.test()));
        var invoice = outcome.invoice();
        return switch (outcome.application()) {
            case Application.Applied applied -> answer(paymentId, invoice, amount);
            case Application.ExceedsBalance(var balance) ->
                problem(invoice, "exceeds-balance", "Only " + balance.toPlainString() + " is owed.");
            case Application.AppliedOtherwise(var other) ->
                problem(
                        invoice,
                        "applied-otherwise",
                        "Under this payment's id " + other.toPlainString() + " is applied already.");
            case Application.TakenBack() ->
                problem(invoice, "taken-back", "This payment was taken back; its id is used up.");
            case Application.NotPayable(var why) -> problem(invoice, "not-payable", why);
        };
    }

    private Response takeBack(Request request) {
        var paymentId = paymentId(request);
        var invoice = takeBack.takeBack(request.organization(), request.path("id"), paymentId);
        return answer(paymentId, invoice, BigDecimal.ZERO);
    }

    private static String paymentId(Request request) {
        var id = request.path("paymentId");
        new FieldErrors().atMost("paymentId", id, MAX_TEXT).throwIfAny();
        return id;
    }

    private Response answer(String paymentId, Stored<InvoiceDocument> invoice, BigDecimal applied) {
        var document = invoice.content();
        return Response.ok(new PaymentAnswer(
                        document.id(),
                        paymentId,
                        applied.setScale(document.currency().exponent()),
                        document.balance(),
                        document.currency(),
                        document.standing(get.today(document))))
                .etag(invoice);
    }

    private static Response problem(Stored<InvoiceDocument> invoice, String type, String detail) {
        var document = invoice.content();
        var problem = new PaymentProblem(
                "urn:invoxa:problem:" + type,
                "The payment cannot be applied",
                409,
                detail,
                document.balance(),
                document.currency());
        var json = Response.of(409, problem);
        return new Response(409, json.headers(), "application/problem+json", json.body());
    }
}
