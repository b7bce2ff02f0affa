package invoxa.notification.message;

import invoxa.messaging.Event;
import invoxa.messaging.EventType;
import invoxa.messaging.Subscriptions;
import invoxa.storage.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a message, told to the service that asked for it; that it was kept, nobody hears yet. */
public final class MessageEvents {

    public static final EventType<Outcome> ACCEPTED =
            new EventType<>("invoxa.notification.message.accepted.v1", Outcome.class);
    public static final EventType<Outcome> FAILED =
            new EventType<>("invoxa.notification.message.failed.v1", Outcome.class);
    public static final EventType<Outcome> KEPT = new EventType<>("invoxa.notification.message.kept.v1", Outcome.class);

    public static final Subscriptions SUBSCRIPTIONS =
            Subscriptions.none().send(ACCEPTED, "/invoices/events").send(FAILED, "/invoices/events");

    private MessageEvents() {}

    /**
     * How a sending ended.
     *
     * @param detail what the mail server said; null where there is none
     */
    public record Outcome(
            String messageId,
            MessageKind kind,
            String subjectId,
            String sendingId,
            List<String> recipients,
            @Nullable String detail) {}

    /** None where nobody waits for an answer, or the message has not ended. */
    public static List<OutboxMessage> of(Message message, Instant now) {
        var type = switch (message.state()) {
            case ACCEPTED -> ACCEPTED;
            case UNDELIVERABLE -> FAILED;
            case KEPT -> KEPT;
            case QUEUED, SENDING -> null;
        };
        if (type == null || message.sendingId() == null || message.organization() == null) {
            return List.of();
        }
        var detail = message.attempts().isEmpty()
                ? null
                : message.attempts().getLast().answer();
        var outcome = new Outcome(
                message.id(), message.kind(), message.subjectId(), message.sendingId(), message.to(), detail);
        return List.of(Event.of(type, message.organization(), message.id(), now, outcome));
    }
}
