package invoxa.auth.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and from where. Written once, never changed.
 *
 * @param action such as {@code member.removed}
 * @param subject the id of what it was done to
 * @param detail such as the new role
 * @param address the caller's IP address
 */
public record AuditEntry(
        String id,
        Instant time,
        String actor,
        String actorName,
        String action,
        String subject,
        @Nullable String detail,
        String address,
        String correlationId) {}
