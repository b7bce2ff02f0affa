package invoxa.invoice.issue;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.State;
import invoxa.invoice.series.NumberReservations;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.OrganizationId;
import invoxa.messaging.task.Lease;
import invoxa.storage.Stored;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what a crash left half-done: numbers without their document, documents without their number, invoices
 * without their credit note. Any node, any time, safe to run beside the requests themselves.
 */
public final class FinishOpenSteps {

    public static final String NAME = "finish-open-steps";
    public static final Duration EVERY = Duration.ofSeconds(5);
    /** A step that takes longer than this in a process that lives is finished twice, which does no harm. */
    private static final Duration AGE = Duration.ofSeconds(5);

    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(FinishOpenSteps.class);

    private final Invoices invoices;
    private final NumberReservations numbers;
    private final FinishIssuing finishIssuing;
    private final CreditInvoice creditInvoice;
    private final Clock clock;

    public FinishOpenSteps(
            Invoices invoices,
            NumberReservations numbers,
            FinishIssuing finishIssuing,
            CreditInvoice creditInvoice,
            Clock clock) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.finishIssuing = finishIssuing;
        this.creditInvoice = creditInvoice;
        this.clock = clock;
    }

    public void all(Lease lease) {
        var before = clock.instant().minus(AGE);
        lease.each(cursor -> invoices.unfinished(before, AT_ONCE, cursor), this::attempt);
        for (var overdue : numbers.overdue(AGE, AT_ONCE)) {
            if (!lease.isHeld()) {
                return;
            }
            settle(overdue);
        }
    }

    private void attempt(Stored<InvoiceDocument> stored) {
        try {
            finish(stored);
        } catch (RuntimeException e) {
            LOG.error("A step of {} cannot be finished", stored.id(), e);
        }
    }

    private void finish(Stored<InvoiceDocument> stored) {
        var document = stored.content();
        if (document.state() == State.ISSUING) {
            finishIssuing.finish(stored);
            return;
        }
        var crediting = document.crediting();
        if (crediting != null && !document.settlement().credits().containsKey(crediting.creditNoteId())) {
            creditInvoice.finish(stored);
        }
    }

    private void settle(NumberReservations.Overdue overdue) {
        var organization = new OrganizationId(overdue.organization().value());
        var borne = new ArrayList<String>();
        for (var id : overdue.invoiceIds()) {
            var stored = invoices.find(organization, id);
            if (stored.isEmpty()) {
                LOG.error("{} has a number of {} reserved, but is not there", id, overdue.seriesId());
            } else if (finishIssuing.finish(stored.get()).content().state() != State.ISSUING) {
                borne.add(id);
            }
        }
        numbers.forget(overdue.organization(), overdue.seriesId(), borne);
    }
}
