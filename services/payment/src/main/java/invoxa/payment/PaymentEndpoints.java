package invoxa.payment;

import static invoxa.web.Endpoint.delete;
import static invoxa.web.Endpoint.get;
import static invoxa.web.Endpoint.post;

import invoxa.kernel.AllocationId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.PaymentId;
import invoxa.kernel.Refused;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Refund;
import invoxa.payment.domain.Stamp;
import invoxa.payment.store.PaymentFilter;
import invoxa.payment.store.Payments;
import invoxa.storage.Stored;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Request;
import invoxa.web.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The API of payments for the organization's people, and who of them may do what. */
final class PaymentEndpoints {

    private static final Access READ = Access.scope("payments:read");
    private static final Access WRITE = Access.scope("payments:write");

    private final Payments payments;
    private final RecordPayment recordPayment;
    private final AllocateCredit allocateCredit;
    private final RemoveAllocation removeAllocation;
    private final ReversePayment reversePayment;
    private final RefundPayment refundPayment;
    private final Clock clock;

    PaymentEndpoints(
            Payments payments,
            RecordPayment recordPayment,
            AllocateCredit allocateCredit,
            RemoveAllocation removeAllocation,
            ReversePayment reversePayment,
            RefundPayment refundPayment,
            Clock clock) {
        this.payments = payments;
        this.recordPayment = recordPayment;
        this.allocateCredit = allocateCredit;
        this.removeAllocation = removeAllocation;
        this.reversePayment = reversePayment;
        this.refundPayment = refundPayment;
        this.clock = clock;
    }

    List<Endpoint> all() {
        return List.of(
                get("/payments", this::list)
                        .paged()
                        .query("clientId", "invoiceId", "method", "receivedFrom", "receivedTo", "withCredit"),
                get("/payments/received", this::received).query("from", "to"),
                post("/payments/distribution", this::distribute).notReplayed(),
                post("/payments", this::add),
                get("/payments/credit", this::credit).query("clientId"),
                get("/payments/{id}", this::read),
                post("/payments/{id}/allocations", this::allocate),
                delete("/payments/{id}/allocations/{allocationId}", this::remove),
                post("/payments/{id}/reverse", this::reverse),
                post("/payments/{id}/refunds", this::refund));
    }

    static Permissions allow(Permissions table) {
        return table.allow("GET /payments", READ)
                .allow("POST /payments", WRITE)
                .allow("GET /payments/received", READ)
                .allow("POST /payments/distribution", READ)
                .allow("GET /payments/credit", READ)
                .allow("GET /payments/{id}", READ)
                .allow("POST /payments/{id}/allocations", WRITE)
                .allow("DELETE /payments/{id}/allocations/{allocationId}", WRITE)
                .allow("POST /payments/{id}/reverse", WRITE)
                .allow("POST /payments/{id}/refunds", WRITE);
    }

    private Response list(Request request) {
        var filter = new PaymentFilter(
                request.query("clientId"),
                request.query("invoiceId"),
                request.oneOf("method", PaymentMethod.class),
                request.date("receivedFrom"),
                request.date("receivedTo"),
                request.flag("withCredit"));
        return Response.ok(
                PaymentJson.of(payments.list(request.organization(), filter, request.limit(), request.cursor())));
    }

    private Response add(Request request) {
        var wanted = request.body(RecordPayment.NewPayment.class);
        var stored = recordPayment.record(request.organization(), wanted, request::newId, stamp(request));
        return created(stored);
    }

    /** @param testCount of {@code count}, and {@code testAmount} of {@code amount}: with these no money moved */
    record ReceivedRow(CurrencyCode currency, long count, BigDecimal amount, long testCount, BigDecimal testAmount) {

        static ReceivedRow of(Payments.Sum sum) {
            var amount = sum.amount();
            return new ReceivedRow(
                    amount.currency(),
                    sum.count(),
                    amount.amount(),
                    sum.testCount(),
                    sum.testAmount().amount());
        }
    }

    record Received(LocalDate from, LocalDate to, List<ReceivedRow> rows) {}

    private Response received(Request request) {
        var to = request.date("to");
        var from = request.date("from");
        if (from == null || to == null) {
            throw Refused.field(from == null ? "from" : "to", "required", "Name a day, such as 2026-11-22.");
        }
        if (from.isAfter(to)) {
            throw Refused.field("from", "after-end", "The first day is after the last.");
        }
        var rows = payments.received(request.organization(), from, to).stream()
                .map(ReceivedRow::of)
                .toList();
        return Response.ok(new Received(from, to, rows));
    }

    private Response distribute(Request request) {
        return Response.ok(DistributeAmount.distribute(request.body(DistributeAmount.Wanted.class)));
    }

    record Credit(CurrencyCode currency, BigDecimal amount, BigDecimal testAmount) {}

    record Credits(String clientId, List<Credit> items) {}

    private Response credit(Request request) {
        var clientId = request.query("clientId");
        if (clientId == null) {
            throw Refused.field("clientId", "required", "Say whose credit.");
        }
        var sums = payments.credit(request.organization(), clientId).stream()
                .map(sum -> new Credit(
                        sum.amount().currency(),
                        sum.amount().amount(),
                        sum.testAmount().amount()))
                .toList();
        return Response.ok(new Credits(clientId, sums));
    }

    private Response read(Request request) {
        return shown(payments.get(request.organization(), paymentId(request)));
    }

    private Response allocate(Request request) {
        var read = seen(request);
        var id = new AllocationId(request.newId(AllocationId.PREFIX));
        return created(allocateCredit.allocate(read, id, request.body(NewAllocation.class), stamp(request)));
    }

    private Response remove(Request request) {
        var read = seen(request);
        return shown(removeAllocation.remove(
                request.organization(),
                read.content().id(),
                request.id("allocationId", AllocationId::new, "allocation"),
                stamp(request)));
    }

    private Response reverse(Request request) {
        var read = seen(request);
        var reason = request.body(ReversePayment.Reason.class);
        return shown(
                reversePayment.reverse(request.organization(), read.content().id(), reason, stamp(request)));
    }

    private Response refund(Request request) {
        var read = seen(request);
        var id = request.newId(Refund.ID_PREFIX);
        return created(refundPayment.refund(read, id, request.body(RefundPayment.NewRefund.class), stamp(request)));
    }

    /** The payment, if it is the one that If-Match names; as it is where the request names none. */
    private Stored<Payment> seen(Request request) {
        var read = payments.get(request.organization(), paymentId(request));
        return request.header("If-Match") == null ? read : request.unchanged(read);
    }

    private static PaymentId paymentId(Request request) {
        return request.id("id", PaymentId::new, "payment");
    }

    private Stamp stamp(Request request) {
        var principal = request.principal();
        return new Stamp(clock.instant(), principal.subject(), principal.name());
    }

    private static Response created(Stored<Payment> stored) {
        return Response.created("/payments/" + stored.id(), PaymentJson.of(stored.content()))
                .etag(stored);
    }

    private static Response shown(Stored<Payment> stored) {
        return Response.ok(PaymentJson.of(stored.content())).etag(stored);
    }
}
