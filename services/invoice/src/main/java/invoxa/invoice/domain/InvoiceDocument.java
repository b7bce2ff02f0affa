package invoxa.invoice.domain;

import invoxa.einvoice.codes.DocumentKind;
import invoxa.einvoice.model.Invoice;
import invoxa.einvoice.model.Totals;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.Money;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem.FieldError;
import invoxa.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note from draft to paid: one document of the store, immutable; each happening gives the next
 * one.
 *
 * <p>From {@code ISSUING} on, {@code invoice} and {@code totals} never change but for the number. The balance is the
 * payable amount less what was paid and credited, whatever happened in which order. Amounts are in the invoice's
 * currency.
 *
 * @param clientId the client of the client service; null where the buyer was written by hand
 * @param draft what was said, as long as it can be changed; null from {@code ISSUING} on
 * @param issue what was fixed when it was frozen; null before
 * @param creditOf on a credit note, the id of the invoice that it credits in full
 * @param crediting on an invoice, the credit note over the whole of it
 */
public record InvoiceDocument(
        String id,
        OrganizationId organization,
        State state,
        @Nullable String clientId,
        @Nullable Draft draft,
        Invoice invoice,
        Totals totals,
        @Nullable Issue issue,
        Settlement settlement,
        List<Sending> sendings,
        Views views,
        @Nullable Voiding voiding,
        @Nullable Crediting crediting,
        @Nullable String creditOf,
        Stamp created,
        Stamp changed) {

    public static final String ID_PREFIX = "inv";
    static final int MAX_SENDINGS = 200;

    public InvoiceDocument {
        sendings = sendings == null ? List.of() : List.copyOf(sendings);
    }

    public static InvoiceDocument draft(
            String id, OrganizationId organization, Draft draft, Invoice invoice, Totals totals, Stamp by) {
        return new InvoiceDocument(
                id,
                organization,
                State.DRAFT,
                draft.clientId(),
                draft,
                invoice,
                totals,
                null,
                Settlement.NONE,
                List.of(),
                Views.NONE,
                null,
                null,
                null,
                by,
                by);
    }

    /** A credit note over the whole of an invoice, frozen from the start. */
    public static InvoiceDocument creditNote(
            InvoiceDocument credited, Invoice invoice, Totals totals, Issue issue, Crediting crediting) {
        var by = crediting.requested();
        return new InvoiceDocument(
                crediting.creditNoteId(),
                credited.organization,
                State.ISSUING,
                credited.clientId,
                null,
                invoice,
                totals,
                issue,
                Settlement.NONE,
                List.of(),
                Views.NONE,
                null,
                null,
                credited.id,
                by,
                by);
    }

    public InvoiceDocument redrafted(Draft newDraft, Invoice newInvoice, Totals newTotals, Stamp by) {
        requireDraft();
        return with(by, next -> {
            next.draft = newDraft;
            next.clientId = newDraft.clientId();
            next.invoice = newInvoice;
            next.totals = newTotals;
        });
    }

    public void requireDraft() {
        if (state != State.DRAFT) {
            throw Refused.conflict(
                    "not-a-draft",
                    "Only a draft can be changed or deleted; what is issued is voided or credited instead.");
        }
    }

    public InvoiceDocument frozen(Invoice finalInvoice, Totals finalTotals, Issue fixed) {
        return with(fixed.frozen(), next -> {
            next.become(State.ISSUING);
            next.draft = null;
            next.invoice = finalInvoice;
            next.totals = finalTotals;
            next.issue = fixed;
        });
    }

    /** Bears its number from now on. */
    public InvoiceDocument numbered(Invoice numberedInvoice, long sequence, Instant at, List<FieldError> warnings) {
        var by = new Stamp(at, changed.by(), changed.name());
        return with(by, next -> {
            next.become(State.ISSUED);
            next.invoice = numberedInvoice;
            next.issue = requireIssue().numbered(sequence, at, warnings);
        });
    }

    public InvoiceDocument voided(String reason, Stamp by) {
        if (state == State.VOID) {
            throw Refused.conflict("already-void", "This document is void already.");
        }
        if (state != State.ISSUED) {
            throw Refused.conflict("not-issued", "Only an issued document can be declared void; delete the draft.");
        }
        if (settlement.hasPayments() || crediting != null || creditOf != null) {
            throw Refused.conflict(
                    "settled-in-part",
                    "A document with payments or credits cannot be void: take them back first, or credit it.");
        }
        if (kind() == DocumentKind.CREDIT_NOTE) {
            throw Refused.conflict(
                    "credit-given",
                    "What a credit note gave is the client's to use. Issue an invoice over it to take it back.");
        }
        return with(by, next -> {
            next.become(State.VOID);
            next.voiding = new Voiding(reason, by);
        });
    }

    public InvoiceDocument crediting(Crediting begun) {
        return with(begun.requested(), next -> next.crediting = begun);
    }

    /** Sets its credit note against it: first against what is owed; the rest is the client's. */
    public InvoiceDocument credited(String creditNoteId, String number, BigDecimal total, Instant at) {
        var credit = new Settlement.Credit(number, total.min(balance()).max(BigDecimal.ZERO), total, at);
        var by = new Stamp(at, changed.by(), changed.name());
        return with(by, next -> next.settlement = settlement.withCredit(creditNoteId, credit));
    }

    /** Applies a payment once, and never more than is owed. */
    public Application apply(String paymentId, Settlement.Payment payment) {
        var known = settlement.payments().get(paymentId);
        if (known != null) {
            if (!known.counts()) {
                return new Application.TakenBack();
            }
            return known.amount().compareTo(payment.amount()) == 0
                    ? new Application.Applied(this, false)
                    : new Application.AppliedOtherwise(known.amount());
        }
        if (state != State.ISSUED || kind() == DocumentKind.CREDIT_NOTE) {
            return new Application.NotPayable(
                    state == State.ISSUED ? "A credit note is not paid." : "It is " + state.code() + ", not issued.");
        }
        if (payment.amount().compareTo(balance()) > 0) {
            return new Application.ExceedsBalance(balance());
        }
        requireRoomForPayment();
        return new Application.Applied(settled(paymentId, payment), true);
    }

    /** The payment does not count, whether it was applied or is still to come; empty where that is known already. */
    public Optional<InvoiceDocument> takenBack(String paymentId, Instant at) {
        var known = settlement.payments().get(paymentId);
        if (known != null && !known.counts()) {
            return Optional.empty();
        }
        if (known == null) {
            requireRoomForPayment();
        }
        var gone =
                known == null ? new Settlement.Payment(BigDecimal.ZERO, null, null, at, at, null) : known.takenBack(at);
        return Optional.of(settled(paymentId, gone));
    }

    private void requireRoomForPayment() {
        if (settlement.payments().size() >= Settlement.MAX_PAYMENTS) {
            throw Refused.conflict(
                    "too-many-payments", "A document can have " + Settlement.MAX_PAYMENTS + " payments.");
        }
    }

    private InvoiceDocument settled(String paymentId, Settlement.Payment payment) {
        var at = payment.takenBackAt() == null ? payment.appliedAt() : payment.takenBackAt();
        return with(new Stamp(at, "payment", "payment"), next -> next.settlement = settlement.with(paymentId, payment));
    }

    public InvoiceDocument sending(Sending sending) {
        if (sendings.size() >= MAX_SENDINGS) {
            throw Refused.conflict("too-many-sendings", "A document can be sent " + MAX_SENDINGS + " times.");
        }
        var more = new ArrayList<>(sendings);
        more.add(sending);
        return with(sending.requested(), next -> next.sendings = more);
    }

    /** What became of a sending; empty where it is known already, or there is no such sending. */
    public Optional<InvoiceDocument> answered(
            String sendingId, @Nullable Instant acceptedAt, @Nullable String failure) {
        var answered = sendings.stream()
                .map(one -> one.id().equals(sendingId) && one.acceptedAt() == null
                        ? new Sending(one.id(), one.recipients(), one.requested(), acceptedAt, failure)
                        : one)
                .toList();
        return answered.equals(sendings)
                ? Optional.empty()
                : Optional.of(with(changed, next -> next.sendings = answered));
    }

    /** Opened on its public page; empty where this is the visit that was last recorded. */
    public Optional<InvoiceDocument> viewed(Instant now) {
        return views.isSameVisit(now)
                ? Optional.empty()
                : Optional.of(with(changed, next -> next.views = views.at(now)));
    }

    public DocumentKind kind() {
        return DocumentKind.ofTypeCode(invoice.typeCode());
    }

    public CurrencyCode currency() {
        return invoice.currency();
    }

    public Issue requireIssue() {
        if (issue == null) {
            throw new IllegalStateException(id + " was never frozen");
        }
        return issue;
    }

    /** What is owed: the payable amount less payments and credits; nothing on a void document or a credit note. */
    public BigDecimal balance() {
        if (state == State.VOID || kind() == DocumentKind.CREDIT_NOTE) {
            return Money.zero(currency()).amount();
        }
        return totals.payable().subtract(settlement.paid()).subtract(settlement.credited());
    }

    /**
     * From which day on it is void, in the time zone in which it was issued: that on which it was declared so, or its
     * own where it was dated later, so that no account loses what it was not yet charged. Null where it is not void.
     */
    public @Nullable LocalDate voidedOn() {
        if (voiding == null) {
            return null;
        }
        var declared = LocalDate.ofInstant(
                voiding.stamp().at(), ZoneId.of(requireIssue().timeZone()));
        var date = invoice.issueDate();
        return date != null && date.isAfter(declared) ? date : declared;
    }

    /** Where it stands on this day, which is one of the organization's time zone. */
    public Standing standing(LocalDate today) {
        var standing = lastingStanding();
        return standing.phase() == Standing.Phase.OPEN && isPastDue(today) ? Standing.OVERDUE : standing;
    }

    private boolean isPastDue(LocalDate today) {
        return kind() != DocumentKind.CREDIT_NOTE
                && invoice.dueDate() != null
                && invoice.dueDate().isBefore(today);
    }

    /** Where it stands, whatever the day: never overdue. */
    public Standing lastingStanding() {
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case ISSUING -> Standing.ISSUING;
            case VOID -> Standing.VOID;
            case ISSUED -> kind() == DocumentKind.CREDIT_NOTE ? reached() : owed();
        };
    }

    private Standing owed() {
        if (balance().signum() <= 0) {
            return settlement.credits().isEmpty() ? Standing.PAID : Standing.CREDITED;
        }
        return settlement.hasPayments() ? Standing.PARTIALLY_PAID : reached();
    }

    private Standing reached() {
        if (views.visits() > 0) {
            return Standing.VIEWED;
        }
        return sendings.stream().anyMatch(sending -> sending.acceptedAt() != null) ? Standing.SENT : Standing.ISSUED;
    }

    /** What it can be listed by; a credit note owes nothing whether it was seen or not. */
    public Standing.Phase phase() {
        return state == State.ISSUED && kind() == DocumentKind.CREDIT_NOTE
                ? Standing.Phase.CLOSED
                : lastingStanding().phase();
    }

    private InvoiceDocument with(Stamp by, Consumer<Next> change) {
        var next = new Next();
        change.accept(next);
        return next.done(by);
    }

    /** The next document while it is put together: the same as this but for what a happening changes. */
    private final class Next {
        private State state = InvoiceDocument.this.state;
        private @Nullable String clientId = InvoiceDocument.this.clientId;
        private @Nullable Draft draft = InvoiceDocument.this.draft;
        private Invoice invoice = InvoiceDocument.this.invoice;
        private Totals totals = InvoiceDocument.this.totals;
        private @Nullable Issue issue = InvoiceDocument.this.issue;
        private Settlement settlement = InvoiceDocument.this.settlement;
        private List<Sending> sendings = InvoiceDocument.this.sendings;
        private Views views = InvoiceDocument.this.views;
        private @Nullable Voiding voiding = InvoiceDocument.this.voiding;
        private @Nullable Crediting crediting = InvoiceDocument.this.crediting;

        private void become(State next) {
            if (!state.canBecome(next)) {
                throw new IllegalStateException(id + " is " + state.code() + " and cannot become " + next.code());
            }
            state = next;
        }

        private InvoiceDocument done(Stamp by) {
            return new InvoiceDocument(
                    id,
                    organization,
                    state,
                    clientId,
                    draft,
                    invoice,
                    totals,
                    issue,
                    settlement,
                    sendings,
                    views,
                    voiding,
                    crediting,
                    creditOf,
                    created,
                    by);
        }
    }
}
