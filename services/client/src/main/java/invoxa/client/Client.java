package invoxa.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client of an organization, as it is stored. A client is never deleted, because documents refer to it: it is
 * archived and may be restored.
 *
 * @param archivedAt null while it is in use
 */
public record Client(
        String id, ClientDetails details, @Nullable Instant archivedAt, Instant createdAt, Instant changedAt) {

    static final String ID_PREFIX = "cli";

    Client changed(ClientDetails to, Instant at) {
        return new Client(id, to, archivedAt, createdAt, at);
    }

    Client archived(Instant at) {
        return archivedAt != null ? this : new Client(id, details, at, createdAt, at);
    }

    Client restored(Instant at) {
        return archivedAt == null ? this : new Client(id, details, null, createdAt, at);
    }

    ClientState state() {
        return archivedAt == null ? ClientState.ACTIVE : ClientState.ARCHIVED;
    }
}
