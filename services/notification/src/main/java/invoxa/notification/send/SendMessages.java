package invoxa.notification.send;

import invoxa.messaging.task.Lease;
import invoxa.notification.mail.Envelope;
import invoxa.notification.mail.MailServer;
import invoxa.notification.message.Message;
import invoxa.notification.message.MessageEvents;
import invoxa.notification.message.MessageState;
import invoxa.notification.message.Messages;
import invoxa.storage.Documents;
import invoxa.storage.Files;
import invoxa.storage.Stored;
import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what is due to the mail server. Each message is marked as being sent before the conversation with the server
 * begins, so that of several nodes one sends it.
 *
 * <p>A process that dies within that conversation leaves a message of which nobody knows whether the server has it.
 * After its lease it is sent again under the same Message-ID, by which mail servers and programs know a repetition:
 * losing an invoice would be worse than a second copy that most never see. That window is the time between the server's
 * last answer and the next write to the store.
 */
public final class SendMessages {

    private static final Logger LOG = LoggerFactory.getLogger(SendMessages.class);
    private static final int AT_ONCE = 4;
    private static final Pattern SECRET = Pattern.compile("(#|%23)[A-Za-z0-9_.%-]+");

    private final Messages messages;
    private final MailServer server;
    private final Files files;
    private final Counter failed;
    private final Clock clock;

    /** @param failed counts the messages that were given up */
    public SendMessages(Messages messages, MailServer server, Files files, Counter failed, Clock clock) {
        this.messages = messages;
        this.server = server;
        this.files = files;
        this.failed = failed;
        this.clock = clock;
    }

    /** Sends everything that is due now. */
    public void all(Lease lease) throws InterruptedException {
        while (lease.isHeld()) {
            var due = messages.due(clock.instant());
            if (due.isEmpty()) {
                return;
            }
            try (var pool =
                    Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
                for (var each : due) {
                    pool.execute(() -> one(each));
                }
            }
        }
    }

    private void one(Stored<Message> due) {
        var id = due.id();
        try {
            var claimed = claim(due);
            if (claimed.isPresent()) {
                finish(claimed.get(), server.send(envelope(claimed.get().content())));
            }
        } catch (RuntimeException e) {
            LOG.warn("message {} could not be sent", id, e);
        }
    }

    private Optional<Stored<Message>> claim(Stored<Message> due) {
        var mine = new boolean[1];
        var claimed = messages.change(due.partition(), due.id(), message -> {
            var now = clock.instant();
            mine[0] = message.isDue(now);
            return mine[0] ? Documents.Change.to(message.sending(now)) : null;
        });
        return mine[0] ? claimed : Optional.empty();
    }

    private void finish(Stored<Message> claimed, MailServer.Result result) {
        var written = messages.change(claimed.partition(), claimed.id(), message -> {
            if (message.state() != MessageState.SENDING) {
                return null;
            }
            var now = clock.instant();
            var next = switch (result) {
                case MailServer.Result.Accepted(var answer) -> message.accepted(now, told(message, answer));
                case MailServer.Result.Deferred(var reason) -> message.deferred(now, told(message, reason));
                case MailServer.Result.Rejected(var reason) -> message.rejected(now, told(message, reason));
            };
            return new Documents.Change<>(next, MessageEvents.of(next, now));
        });
        written.filter(message -> message.content().state() == MessageState.UNDELIVERABLE)
                .ifPresent(message -> failed.increment());
    }

    /** Some servers repeat the link that they take offence at; what opens something is read by its addressee alone. */
    private static String told(Message message, String answer) {
        return message.kind().isSecret() ? SECRET.matcher(answer).replaceAll("#…") : answer;
    }

    private Envelope envelope(Message message) {
        var attached = new ArrayList<Envelope.File>();
        for (var attachment : message.attachments()) {
            var content = files.get(Messages.partition(message), attachment.file())
                    .orElseThrow(() -> new IllegalStateException("the file " + attachment.file() + " is gone"));
            attached.add(new Envelope.File(attachment.fileName(), attachment.contentType(), content));
        }
        return new Envelope(
                message.messageId(),
                message.fromName(),
                message.replyTo(),
                message.to(),
                message.subject(),
                message.text(),
                message.html(),
                attached,
                message.correlationId(),
                message.createdAt());
    }
}
