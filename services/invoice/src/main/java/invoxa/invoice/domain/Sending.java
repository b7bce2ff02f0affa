package invoxa.invoice.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time the invoice was to be e-mailed.
 *
 * @param id such as {@code snd_01j…}; the notification service answers with it
 * @param recipients e-mail addresses
 * @param acceptedAt when a mail server took the message; null until then
 * @param failure why it was given up, null where it was not
 */
public record Sending(
        String id,
        List<String> recipients,
        Stamp requested,
        @Nullable Instant acceptedAt,
        @Nullable String failure) {

    public Sending {
        recipients = List.copyOf(recipients);
    }
}
