package invoxa.notification.write;

import invoxa.kernel.AccentColor;
import invoxa.kernel.Ids;
import invoxa.kernel.OrganizationId;
import invoxa.messaging.Event;
import invoxa.messaging.Messaging;
import invoxa.notification.branding.AccentColors;
import invoxa.notification.event.SubscribedEvents;
import invoxa.notification.letter.Html;
import invoxa.notification.letter.Letter;
import invoxa.notification.letter.PlainText;
import invoxa.notification.message.Message;
import invoxa.notification.message.MessageEvents;
import invoxa.notification.message.MessageKind;
import invoxa.notification.message.MessageState;
import invoxa.notification.message.Messages;
import invoxa.notification.send.MaySend;
import invoxa.storage.Files;
import invoxa.storage.Partition;
import invoxa.web.call.Call;
import invoxa.web.call.CallResult;
import invoxa.web.call.Calls;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what happened into a message, once: its id follows from the event, so that an event that comes again finds the
 * message there. Its PDF and XML are fetched before the message is written and kept, so that every try sends the same
 * bytes.
 */
public final class WriteMessages {

    private static final String PDF = "application/pdf";
    private static final String XML = "application/xml";

    private final Messages messages;
    private final WriteAccessLetter write;
    private final WriteClientLetter writeToClient;
    private final AccentColors accents;
    private final Files files;
    private final Calls calls;
    private final Clock clock;
    private final MaySend maySend;
    private final String mailDomain;
    private final Runnable wakeUp;

    /** @param maySend says who may send; what may not go out is kept */
    public WriteMessages(
            Messages messages,
            WriteAccessLetter write,
            WriteClientLetter writeToClient,
            AccentColors accents,
            Files files,
            Calls calls,
            Clock clock,
            MaySend maySend,
            String mailDomain,
            Runnable wakeUp) {
        this.messages = messages;
        this.write = write;
        this.writeToClient = writeToClient;
        this.accents = accents;
        this.files = files;
        this.calls = calls;
        this.clock = clock;
        this.maySend = maySend;
        this.mailDomain = mailDomain;
        this.wakeUp = wakeUp;
    }

    public void subscribe(Messaging messaging) {
        messaging
                .on(SubscribedEvents.ORGANIZATION_CHANGED, this::organizationChanged)
                .on(SubscribedEvents.SEND_REQUESTED, this::sendRequested)
                .on(SubscribedEvents.PAYMENT_RECEIVED, this::paymentReceived)
                .on(SubscribedEvents.INVITATION_CREATED, this::invited)
                .on(SubscribedEvents.PASSWORD_RESET_REQUESTED, this::passwordReset)
                .on(SubscribedEvents.EMAIL_VERIFICATION_REQUESTED, this::emailVerification);
    }

    private void organizationChanged(Event event, SubscribedEvents.OrganizationChanged changed) {
        var known = new AccentColors.Known(changed.version(), changed.profile().accentColor());
        accents.keep(event.organization(), known);
    }

    private void sendRequested(Event event, SubscribedEvents.SendRequested request) {
        var organization = event.organization();
        var id = event.derivedId(Message.ID_PREFIX);
        if (request.recipients().isEmpty() || messages.has(Partition.of(organization), id)) {
            return;
        }
        var invoice = request.invoice();
        var attachments = new ArrayList<Message.Attachment>();
        attachments.add(attach(organization, id, invoice, "/pdf", ".pdf", PDF));
        if (request.xmlFormat() != null) {
            attachments.add(attach(organization, id, invoice, "/documents/" + request.xmlFormat(), ".xml", XML));
        }
        var kind = invoice.kind().equals("credit-note") ? MessageKind.CREDIT_NOTE : MessageKind.INVOICE;
        var draft = new Draft(
                event,
                organization,
                kind,
                invoice.id(),
                List.of(invoice.id()),
                request.sendingId(),
                request.recipients());
        add(draft, goesOut(draft), writeToClient.invoice(organization, request), attachments);
    }

    /** Fetches a form of the document and keeps it under the message's id. */
    private Message.Attachment attach(
            OrganizationId organization,
            String messageId,
            SubscribedEvents.InvoiceFacts invoice,
            String form,
            String suffix,
            String contentType) {
        var bytes = fetch(organization, "/invoices/" + invoice.id() + form);
        var name = invoice.number().replace('/', '-') + suffix;
        var file = messageId + "/" + name;
        files.put(Partition.of(organization), file, bytes);
        return new Message.Attachment(name, contentType, file);
    }

    private byte[] fetch(OrganizationId organization, String path) {
        return switch (calls.send(Call.get(path).of(organization))) {
            case CallResult.Answered answered -> answered.body();
            case CallResult.Rejected(var problem) ->
                throw new IllegalStateException("no " + path + ": " + problem.detail());
        };
    }

    private void paymentReceived(Event event, SubscribedEvents.PaymentReceived payment) {
        if (payment.clientEmail() != null) {
            var to = List.of(payment.clientEmail());
            var invoices = payment.allocations().stream()
                    .map(SubscribedEvents.PaidInvoice::invoiceId)
                    .distinct()
                    .toList();
            var draft = new Draft(
                    event, event.organization(), MessageKind.RECEIPT, payment.paymentId(), invoices, null, to);
            add(draft, goesOut(draft), writeToClient.receipt(event.organization(), payment), List.of());
        }
    }

    private void invited(Event event, SubscribedEvents.InvitationCreated invited) {
        var to = List.of(invited.email());
        var draft =
                new Draft(event, event.owner(), MessageKind.INVITATION, invited.invitationId(), List.of(), null, to);
        boolean mailed = goesOut(draft);
        add(draft, mailed, write.invitation(invited, mailed), List.of());
    }

    private void passwordReset(Event event, SubscribedEvents.SecretMailed secret) {
        var to = List.of(secret.email());
        var draft = new Draft(event, event.owner(), MessageKind.PASSWORD_RESET, secret.userId(), List.of(), null, to);
        boolean mailed = goesOut(draft);
        add(draft, mailed, write.passwordReset(secret, mailed), List.of());
    }

    private void emailVerification(Event event, SubscribedEvents.SecretMailed secret) {
        var to = List.of(secret.email());
        var draft =
                new Draft(event, event.owner(), MessageKind.EMAIL_VERIFICATION, secret.userId(), List.of(), null, to);
        boolean mailed = goesOut(draft);
        add(draft, mailed, write.emailVerification(secret, mailed), List.of());
    }

    /** What concerns a user alone goes to that user, and needs nobody's leave. */
    private boolean goesOut(Draft draft) {
        return maySend.hasMailServer() && (draft.organization() == null || maySend.may(draft.organization()));
    }

    /** Letters to clients have the organization's colour; those about the way into INVOXA have INVOXA's. */
    private @Nullable AccentColor accent(Draft draft) {
        return draft.organization() == null || draft.kind().isSecret() ? null : accents.of(draft.organization());
    }

    /** What a message is, beside its words. */
    private record Draft(
            Event cause,
            @Nullable OrganizationId organization,
            MessageKind kind,
            String subjectId,
            List<String> invoiceIds,
            @Nullable String sendingId,
            List<String> to) {}

    private void add(Draft draft, boolean goesOut, Letter letter, List<Message.Attachment> attachments) {
        var id = draft.cause().derivedId(Message.ID_PREFIX);
        var now = clock.instant();
        var message = new Message(
                id,
                draft.organization(),
                draft.kind(),
                draft.subjectId(),
                draft.invoiceIds(),
                draft.sendingId(),
                draft.to(),
                letter.sender(),
                null,
                letter.language(),
                letter.subject(),
                PlainText.of(letter),
                Html.of(letter, accent(draft)),
                attachments,
                "<" + id + "@" + mailDomain + ">",
                draft.cause().correlationid() == null
                        ? Ids.next("cor")
                        : draft.cause().correlationid(),
                MessageState.KEPT,
                List.of(),
                null,
                now);
        keepOrQueue(goesOut ? message.retried(now) : withReason(message, now), now);
    }

    private Message withReason(Message message, Instant now) {
        return maySend.hasMailServer() ? message.keptBecause(now, MaySend.FIRST) : message;
    }

    private void keepOrQueue(Message message, Instant now) {
        if (messages.add(message, MessageEvents.of(message, now)) && message.state() == MessageState.QUEUED) {
            wakeUp.run();
        }
    }
}
