package invoxa.payment;

import invoxa.kernel.AllocationId;
import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.PaymentId;
import invoxa.payment.domain.Allocation;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.payment.domain.Stamp;
import invoxa.payment.remote.Clients;
import invoxa.payment.store.Payments;
import invoxa.storage.Stored;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records money that came from a client and sets it against invoices; what is left, or more than an invoice needs, is
 * the client's credit. What is recorded stays recorded though an invoice may not answer at once.
 */
public final class RecordPayment {

    private static final int MAX_TEXT = 200;
    private static final int MAX_NOTE = 2_000;
    private static final int MAX_AT_ONCE = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Payments payments;
    private final Clients clients;
    private final CheckAllocation checkAllocation;
    private final FinishPayment finish;
    private final Clock clock;

    RecordPayment(
            Payments payments, Clients clients, CheckAllocation checkAllocation, FinishPayment finish, Clock clock) {
        this.payments = payments;
        this.clients = clients;
        this.checkAllocation = checkAllocation;
        this.finish = finish;
        this.clock = clock;
    }

    /** What a person says of it. */
    record NewPayment(
            @Nullable String clientId,
            @Nullable PaymentMethod method,
            @Nullable BigDecimal amount,
            @Nullable CurrencyCode currency,
            @Nullable LocalDate receivedOn,
            @Nullable String reference,
            @Nullable String note,
            List<NewAllocation> allocations) {
        NewPayment {
            allocations = allocations == null ? List.of() : List.copyOf(allocations);
        }
    }

    /** @param ids gives an id for a prefix; the same ones when the request is repeated */
    Stored<Payment> record(OrganizationId organization, NewPayment wanted, UnaryOperator<String> ids, Stamp stamp) {
        checkForm(wanted);
        var errors = new FieldErrors();
        var clientId = known(organization, Objects.requireNonNull(wanted.clientId()));
        if (clientId == null) {
            errors.add("/clientId", "unknown", "There is no such client.");
        }
        var currency = Objects.requireNonNull(wanted.currency());
        var allocations = new ArrayList<Allocation>();
        @Nullable String seller = null;
        for (int i = 0; i < wanted.allocations().size(); i++) {
            var one = wanted.allocations().get(i);
            var pointer = "/allocations/" + i + "/invoiceId";
            var invoice = checkAllocation.invoice(
                    errors, pointer, organization, Objects.requireNonNull(one.invoiceId()), currency, clientId);
            if (invoice != null) {
                seller = seller == null ? invoice.sellerName() : seller;
                var amount = Objects.requireNonNull(one.amount()).setScale(currency.exponent());
                var id = new AllocationId(ids.apply(AllocationId.PREFIX));
                allocations.add(Allocation.requested(id, invoice.id(), invoice.number(), amount));
            }
        }
        errors.throwIfAny();
        var payment = new Payment(
                new PaymentId(ids.apply(PaymentId.PREFIX)),
                organization,
                clientId,
                seller,
                Objects.requireNonNull(wanted.method()),
                Objects.requireNonNull(wanted.amount()).setScale(currency.exponent()),
                currency,
                Objects.requireNonNull(wanted.receivedOn()),
                wanted.reference(),
                wanted.note(),
                null,
                null,
                allocations,
                List.of(),
                null,
                false,
                stamp,
                stamp);
        return finish.finishNow(payments.addOnce(payment));
    }

    private @Nullable ClientId known(OrganizationId organization, String text) {
        return Ids.is(ClientId.PREFIX, text)
                ? clients.find(organization, new ClientId(text))
                        .map(Clients.Client::id)
                        .orElse(null)
                : null;
    }

    private void checkForm(NewPayment wanted) {
        var errors = new FieldErrors();
        errors.required("/clientId", wanted.clientId()).atMost("/clientId", wanted.clientId(), 60);
        if (wanted.method() == null) {
            errors.add("/method", "required", "Say how the money came: bank-transfer, card, cash, cheque or other.");
        } else if (wanted.method() == PaymentMethod.CREDIT) {
            errors.add("/method", "invalid", "Credit comes from credit notes alone.");
        }
        if (wanted.currency() == null) {
            errors.add("/currency", "required", "Say in which currency, such as EUR.");
        }
        PaymentAmount.check(errors, "/amount", wanted.amount(), wanted.currency());
        PaymentDay.check(errors, "/receivedOn", wanted.receivedOn(), EARLIEST, clock.instant());
        errors.atMost("/reference", wanted.reference(), MAX_TEXT).atMost("/note", wanted.note(), MAX_NOTE);
        checkAllocations(errors, wanted);
        errors.throwIfAny();
    }

    private static void checkAllocations(FieldErrors errors, NewPayment wanted) {
        if (wanted.allocations().size() > MAX_AT_ONCE) {
            errors.add("/allocations", "too-many", "At most " + MAX_AT_ONCE + " at once.");
            return;
        }
        var seen = new HashSet<String>();
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < wanted.allocations().size(); i++) {
            var one = wanted.allocations().get(i);
            CheckAllocation.form(errors, "/allocations/" + i, one, wanted.currency());
            if (one.invoiceId() != null && !seen.add(one.invoiceId())) {
                errors.add("/allocations/" + i + "/invoiceId", "repeated", "Name each invoice once.");
            }
            sum = one.amount() == null ? sum : sum.add(one.amount());
        }
        if (!errors.any() && wanted.amount() != null && sum.compareTo(wanted.amount()) > 0) {
            errors.add("/allocations", "exceeds-amount", "These are more than the payment.");
        }
    }
}
