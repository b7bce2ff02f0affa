package invoxa.payment.remote;

import static invoxa.payment.remote.Clients.encoded;

import invoxa.kernel.ClientId;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.InvoiceId;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.payment.domain.Allocation;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.PaymentMethod;
import invoxa.web.call.Call;
import invoxa.web.call.CallResult;
import invoxa.web.call.Calls;
import invoxa.web.call.Unavailable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The invoices, whose balances belong to the invoice service: asks it to apply an allocation under the allocation's id,
 * and to take it back. Both may be asked any number of times.
 */
public final class Invoices {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final String TOO_MANY = "too-many-payments";
    private static final Set<String> DEFINITE =
            Set.of("exceeds-balance", "applied-otherwise", "taken-back", "not-payable", TOO_MANY);

    private final Calls calls;

    public Invoices(Calls calls) {
        this.calls = calls;
    }

    /** What a payment needs to know of an invoice. */
    public record Invoice(
            InvoiceId id,
            String kind,
            String state,
            @Nullable ClientId clientId,
            CurrencyCode currency,
            BigDecimal balance,
            @Nullable Language language,
            Content invoice) {

        public record Content(
                @Nullable String number, @Nullable Seller seller) {}

        public record Seller(@Nullable String name) {}

        public @Nullable String number() {
            return invoice.number();
        }

        public @Nullable String sellerName() {
            return invoice.seller() == null ? null : invoice.seller().name();
        }

        /** Whether money can be set against it at all, however much is owed. */
        public boolean payable() {
            return takesMoney(kind, state);
        }
    }

    /** The page that a client opens by an unguessable token. */
    public record PublicPage(InvoiceId id, OrganizationId organization, String kind, String state, BigDecimal balance) {

        /** Whether there is something to pay on it. */
        public boolean owed() {
            return takesMoney(kind, state) && balance.signum() > 0;
        }
    }

    private static boolean takesMoney(String kind, String state) {
        return kind.equals("invoice") && !Set.of("draft", "issuing", "void").contains(state);
    }

    /** What an invoice says to an allocation. */
    public sealed interface Answer {
        /** It counts; so much is still owed. */
        record Applied(BigDecimal owed) implements Answer {}

        /** It does not count, for a reason that asking again does not change. */
        record Declined(String reason) implements Answer {}
    }

    public Optional<Invoice> find(OrganizationId organization, InvoiceId id) {
        return found(Call.get("/invoices/" + id).of(organization)).map(answered -> answered.json(Invoice.class));
    }

    public Optional<PublicPage> findPublic(String token) {
        return found(Call.get("/invoices/public/" + encoded(token) + "?preview=true"))
                .map(answered -> answered.json(PublicPage.class));
    }

    private Optional<CallResult.Answered> found(Call call) {
        return switch (calls.send(call)) {
            case CallResult.Answered answered -> Optional.of(answered);
            case CallResult.Rejected(var problem) -> {
                if (problem.status() == NOT_FOUND) {
                    yield Optional.empty();
                }
                throw new Refused(problem);
            }
        };
    }

    /** @param test true or null, so that an invoice service of the release before takes what is no test */
    private record Application(
            BigDecimal amount,
            CurrencyCode currency,
            PaymentMethod method,
            LocalDate receivedOn,
            @Nullable Boolean test) {

        static Application of(Payment payment, Allocation allocation) {
            return new Application(
                    allocation.amount(), payment.currency(), payment.method(), payment.receivedOn(), payment.test());
        }
    }

    private record Owed(BigDecimal balance) {}

    public Answer apply(Payment payment, Allocation allocation) {
        var call = Call.put(path(allocation)).of(payment.organization()).json(Application.of(payment, allocation));
        return switch (calls.send(call)) {
            case CallResult.Answered answered ->
                new Answer.Applied(answered.json(Owed.class).balance());
            case CallResult.Rejected(var problem) -> new Answer.Declined(reason(call, problem));
        };
    }

    /** The invoice does not count the allocation, and never will again; what is owed now. */
    public BigDecimal takeBack(Payment payment, Allocation allocation) {
        var call = Call.delete(path(allocation)).of(payment.organization());
        return switch (calls.send(call)) {
            case CallResult.Answered answered -> answered.json(Owed.class).balance();
            case CallResult.Rejected(var problem) -> {
                // an invoice that is not there, or takes no more payments, cannot come to count this one
                if (problem.status() == NOT_FOUND || problem.type().equals(TOO_MANY)) {
                    yield BigDecimal.ZERO;
                }
                throw undecided(call, problem);
            }
        };
    }

    private static String reason(Call call, Problem problem) {
        return switch (problem.status()) {
            case NOT_FOUND -> "not-found";
            case UNPROCESSABLE ->
                problem.errors().isEmpty()
                        ? problem.type()
                        : problem.errors().getFirst().code();
            default -> {
                if (problem.status() == CONFLICT && DEFINITE.contains(problem.type())) {
                    yield problem.type();
                }
                throw undecided(call, problem);
            }
        };
    }

    private static Unavailable undecided(Call call, Problem problem) {
        return new Unavailable(
                call.method() + " " + call.path() + " answered " + problem.status() + " " + problem.type(), null);
    }

    private static String path(Allocation allocation) {
        return "/invoices/" + allocation.invoiceId() + "/payments/" + allocation.id();
    }
}
