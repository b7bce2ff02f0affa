package invoxa.notification.message;

import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail and what became of it.
 *
 * @param organization on whose behalf; null for what concerns a user alone
 * @param subjectId the document it is about, such as an invoice
 * @param invoiceIds the invoices and credit notes it says something of
 * @param sendingId what the asking service wants to hear back, null for nothing
 * @param fromName who it is from, as people read it
 * @param messageId the header Message-ID, the same over all tries, by which a mail server can know a repetition
 * @param due when it is to be tried, or taken for abandoned by who tried it; null where nothing is to be done
 */
public record Message(
        String id,
        @Nullable OrganizationId organization,
        MessageKind kind,
        String subjectId,
        List<String> invoiceIds,
        @Nullable String sendingId,
        List<String> to,
        String fromName,
        @Nullable String replyTo,
        Language language,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        String messageId,
        @Nullable String correlationId,
        MessageState state,
        List<Attempt> attempts,
        @Nullable Instant due,
        Instant createdAt) {

    public static final String ID_PREFIX = "msg";
    public static final Duration LEASE = Duration.ofMinutes(2);
    public static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final int MOST_ATTEMPTS_KEPT = 50;

    public Message {
        invoiceIds = invoiceIds == null ? List.of() : List.copyOf(invoiceIds);
        to = List.copyOf(to);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        attempts = attempts == null ? List.of() : List.copyOf(attempts);
    }

    /** @param file the name under which the bytes are kept */
    public record Attachment(String fileName, String contentType, String file) {}

    /** @param answer what the mail server said, or why there was no answer */
    public record Attempt(Instant at, boolean accepted, String answer) {}

    public boolean isDue(Instant now) {
        return due != null && !now.isBefore(due) && (state == MessageState.QUEUED || state == MessageState.SENDING);
    }

    /** Taken up by one sender, until its lease ends. */
    public Message sending(Instant now) {
        return with(MessageState.SENDING, attempts, now.plus(LEASE));
    }

    public Message accepted(Instant now, String answer) {
        return with(MessageState.ACCEPTED, and(new Attempt(now, true, answer)), null);
    }

    /** To be tried again, later each time; given up three days after it was written. */
    public Message deferred(Instant now, String answer) {
        var tried = and(new Attempt(now, false, answer));
        if (now.isAfter(createdAt.plus(GIVE_UP_AFTER))) {
            return with(MessageState.UNDELIVERABLE, tried, null);
        }
        var pause = Duration.ofSeconds(30L << Math.min(tried.size() - 1, 10));
        return with(MessageState.QUEUED, tried, now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    public Message rejected(Instant now, String answer) {
        return with(MessageState.UNDELIVERABLE, and(new Attempt(now, false, answer)), null);
    }

    /** Not handed to any mail server, and why. */
    public Message keptBecause(Instant now, String reason) {
        return with(MessageState.KEPT, and(new Attempt(now, false, reason)), null);
    }

    /** Queued anew, because a person says so; what is accepted or on its way stays as it is. */
    public Message retried(Instant now) {
        return switch (state) {
            case QUEUED, UNDELIVERABLE, KEPT -> with(MessageState.QUEUED, attempts, now);
            case SENDING, ACCEPTED -> this;
        };
    }

    private List<Attempt> and(Attempt attempt) {
        var all = new ArrayList<>(attempts);
        all.add(attempt);
        return all.subList(Math.max(0, all.size() - MOST_ATTEMPTS_KEPT), all.size());
    }

    private Message with(MessageState nextState, List<Attempt> nextAttempts, @Nullable Instant nextDue) {
        return new Message(
                id,
                organization,
                kind,
                subjectId,
                invoiceIds,
                sendingId,
                to,
                fromName,
                replyTo,
                language,
                subject,
                text,
                html,
                attachments,
                messageId,
                correlationId,
                nextState,
                nextAttempts,
                nextDue,
                createdAt);
    }
}
