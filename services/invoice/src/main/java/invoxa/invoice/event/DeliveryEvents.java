package invoxa.invoice.event;

import invoxa.messaging.EventType;
import org.jspecify.annotations.Nullable;

/** What the notification service says of the messages it was asked to send. */
public final class DeliveryEvents {

    public static final EventType<Answered> ACCEPTED =
            new EventType<>("invoxa.notification.message.accepted.v1", Answered.class);
    public static final EventType<Answered> FAILED =
            new EventType<>("invoxa.notification.message.failed.v1", Answered.class);

    private DeliveryEvents() {}

    /**
     * @param subjectId the document the message is about
     * @param sendingId what it was asked with; null where nobody asked with one
     * @param detail what the mail server said, or why it was given up
     */
    public record Answered(
            String subjectId,
            @Nullable String sendingId,
            @Nullable String detail) {}
}
