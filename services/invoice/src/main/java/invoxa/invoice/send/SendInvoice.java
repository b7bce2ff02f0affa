package invoxa.invoice.send;

import invoxa.invoice.domain.InvoiceDocument;
import invoxa.invoice.domain.Sending;
import invoxa.invoice.domain.Stamp;
import invoxa.invoice.domain.State;
import invoxa.invoice.event.InvoiceEvents;
import invoxa.invoice.store.Invoices;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Refused;
import invoxa.storage.Documents.Change;
import invoxa.storage.Stored;
import invoxa.web.call.MaySend;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the notification service to e-mail an issued document; it counts as sent once a mail server has accepted it. */
public final class SendInvoice {

    private static final int MAX_RECIPIENTS = 20;
    private static final int MAX_MESSAGE = 5_000;
    private static final int MAX_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]{1,64}@[^\\s@<>,;\"\\p{Cntrl}]+\\.[^\\s@.]+");

    private final Invoices invoices;
    private final MaySend maySend;

    public SendInvoice(Invoices invoices, MaySend maySend) {
        this.invoices = invoices;
        this.maySend = maySend;
    }

    /**
     * @param sendingId the same id again sends nothing again
     * @param recipients e-mail addresses, none for the client's
     * @param message to them, null for the usual text
     */
    public Stored<InvoiceDocument> send(
            OrganizationId organization,
            String invoiceId,
            String sendingId,
            List<String> recipients,
            @Nullable String message,
            Stamp by) {
        check(recipients, message);
        maySend.require(organization);
        return invoices.change(organization, invoiceId, invoice -> {
            if (invoice.sendings().stream().anyMatch(known -> known.id().equals(sendingId))) {
                return null;
            }
            if (invoice.state() != State.ISSUED) {
                throw Refused.conflict(
                        "not-issued",
                        "Only an issued document can be sent; this one is "
                                + invoice.state().code() + ".");
            }
            var sending = new Sending(sendingId, recipients(recipients, invoice), by, null, null);
            var next = invoice.sending(sending);
            return Change.to(next, InvoiceEvents.sendRequested(next, sending, message));
        });
    }

    private static List<String> recipients(List<String> named, InvoiceDocument invoice) {
        if (!named.isEmpty()) {
            return named;
        }
        var email = invoice.requireIssue().clientEmail();
        if (email == null) {
            throw Refused.field("/recipients", "required", "The client has no e-mail address: name a recipient.");
        }
        return List.of(email);
    }

    private static void check(List<String> recipients, @Nullable String message) {
        var errors = new FieldErrors().atMost("/message", message, MAX_MESSAGE);
        if (recipients.size() > MAX_RECIPIENTS) {
            errors.add("/recipients", "too-many", "At most " + MAX_RECIPIENTS + " recipients are possible.");
        }
        for (int i = 0; i < recipients.size(); i++) {
            var address = recipients.get(i);
            if (address.length() > MAX_ADDRESS || !ADDRESS.matcher(address).matches()) {
                errors.add("/recipients/" + i, "invalid", "Expected an e-mail address such as office@example.com.");
            }
        }
        errors.throwIfAny();
    }
}
