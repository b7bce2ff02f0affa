package invoxa.client.domain;

import invoxa.kernel.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client of an organization, as it is stored. A client is never deleted, because documents refer to it: it is
 * archived and may be restored.
 *
 * @param archivedAt null while it is in use
 */
public record Client(
        ClientId id, ClientDetails details, @Nullable Instant archivedAt, Instant createdAt, Instant changedAt) {

    public Client changed(ClientDetails to, Instant at) {
        return new Client(id, to, archivedAt, createdAt, at);
    }

    public Client archived(Instant at) {
        return archivedAt != null ? this : new Client(id, details, at, createdAt, at);
    }

    public Client restored(Instant at) {
        return archivedAt == null ? this : new Client(id, details, null, createdAt, at);
    }

    public ClientState state() {
        return archivedAt == null ? ClientState.ACTIVE : ClientState.ARCHIVED;
    }
}
