package invoxa.payment;

import invoxa.kernel.Language;
import invoxa.messaging.task.Lease;
import invoxa.payment.domain.Allocation;
import invoxa.payment.domain.AllocationState;
import invoxa.payment.domain.Payment;
import invoxa.payment.domain.Stamp;
import invoxa.payment.event.PaymentEvents;
import invoxa.payment.remote.Clients;
import invoxa.payment.remote.Invoices;
import invoxa.payment.remote.Invoices.Answer;
import invoxa.payment.store.Payments;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import invoxa.web.call.Unavailable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the invoices that a payment's allocations wait for, writes down what they say, and has the receipt sent once all
 * have answered. Any node may do so at any time, beside others: what is decided in the payment first decides.
 *
 * <p>An allocation that an invoice declines is taken back there before its money is free again, because the same
 * question may still be under way and be answered otherwise.
 */
public final class FinishPayment {

    static final String NAME = "finish-payments";
    static final Duration EVERY = Duration.ofSeconds(5);
    /** A step that takes longer than this in a process that lives is finished twice, which does no harm. */
    private static final Duration AGE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 200;
    private static final String SERVICE = "payment";
    private static final Logger LOG = LoggerFactory.getLogger(FinishPayment.class);

    private final Payments payments;
    private final Invoices invoices;
    private final Clients clients;
    private final Clock clock;

    FinishPayment(Payments payments, Invoices invoices, Clients clients, Clock clock) {
        this.payments = payments;
        this.invoices = invoices;
        this.clients = clients;
        this.clock = clock;
    }

    /** As far as the other services answer; what they leave open is finished by {@link #all} later. */
    public Stored<Payment> finishNow(Stored<Payment> stored) {
        try {
            return finish(stored);
        } catch (Unavailable e) {
            LOG.warn("{} is finished later: {}", stored.id(), e.getMessage());
            var payment = stored.content();
            return payments.get(payment.organization(), payment.id());
        }
    }

    /** What has been left open for a while, of all organizations. */
    void all(Lease lease) {
        var before = clock.instant().minus(AGE);
        lease.each(cursor -> payments.openSince(before, AT_ONCE, cursor), this::finishLeftOpen);
    }

    private void finishLeftOpen(Stored<Payment> stored) {
        try {
            var finished = finish(stored);
            LOG.info("{} was left open and is finished: version {}", stored.id(), finished.version());
        } catch (RuntimeException e) {
            LOG.error("{} cannot be finished", stored.id(), e);
        }
    }

    private Stored<Payment> finish(Stored<Payment> stored) {
        var current = stored;
        for (var open = current.content().firstOpen(); open.isPresent(); ) {
            current = step(current.content(), open.get());
            open = current.content().firstOpen();
        }
        return current.content().announced() ? current : announce(current.content());
    }

    private Stored<Payment> step(Payment payment, Allocation allocation) {
        if (allocation.state() == AllocationState.REQUESTED) {
            return switch (invoices.apply(payment, allocation)) {
                case Answer.Applied(var owed) -> applied(payment, allocation, owed);
                case Answer.Declined(var reason) -> declined(payment, allocation, reason);
            };
        }
        var owed = invoices.takeBack(payment, allocation);
        return payments.change(
                payment.organization(), payment.id(), now -> now.takenBack(allocation.id(), owed, stamp()));
    }

    private Stored<Payment> applied(Payment payment, Allocation allocation, BigDecimal owed) {
        return payments.change(
                payment.organization(), payment.id(), now -> now.applied(allocation.id(), owed, stamp()));
    }

    private Stored<Payment> declined(Payment payment, Allocation allocation, String reason) {
        return payments.change(
                payment.organization(), payment.id(), now -> now.declined(allocation.id(), reason, stamp()));
    }

    private Stored<Payment> announce(Payment payment) {
        var client = payment.clientId() == null
                ? null
                : clients.find(payment.organization(), payment.clientId()).orElse(null);
        var language = client != null && client.language() != null ? client.language() : languageOfInvoice(payment);
        return payments.changeTelling(payment.organization(), payment.id(), now -> {
            if (now.announced() || now.firstOpen().isPresent()) {
                return null;
            }
            var told = now.announced(stamp());
            return now.reversal() != null
                    ? Change.to(told)
                    : Change.to(
                            told,
                            PaymentEvents.received(
                                    told, client, language, told.changed().at()));
        });
    }

    /** A client who has said no language gets the receipt in that of the invoice. */
    private @Nullable Language languageOfInvoice(Payment payment) {
        return payment.allocations().stream()
                .filter(one -> one.state() == AllocationState.APPLIED)
                .findFirst()
                .flatMap(one -> invoices.find(payment.organization(), one.invoiceId()))
                .map(Invoices.Invoice::language)
                .orElse(null);
    }

    private Stamp stamp() {
        return Stamp.ofService(clock.instant(), SERVICE);
    }
}
