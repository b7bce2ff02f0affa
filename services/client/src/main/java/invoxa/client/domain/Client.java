package invoxa.client.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import invoxa.kernel.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client of an organization, as it is stored. A client is never deleted, because documents refer to it: it is
 * archived and may be restored.
 *
 * @param archivedAt null while it is in use
 * @param imported the import that touched it last, null for none
 */
public record Client(
        ClientId id,
        ClientDetails details,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable Imported imported) {

    /**
     * What an import did to it.
     *
     * @param run the import's id
     * @param waits whether the client is only reserved, and nobody sees it until the whole import is sure
     */
    public record Imported(String run, boolean waits) {}

    public static Client of(ClientId id, ClientDetails details, Instant at) {
        return new Client(id, details, null, at, at, null);
    }

    public Client by(String run, boolean waits) {
        return new Client(id, details, archivedAt, createdAt, changedAt, new Imported(run, waits));
    }

    @JsonIgnore
    public boolean isReserved() {
        return imported != null && imported.waits();
    }

    public boolean isTouchedBy(String run) {
        return imported != null && imported.run().equals(run);
    }

    public Client changed(ClientDetails to, Instant at) {
        return new Client(id, to, archivedAt, createdAt, at, imported);
    }

    public Client archived(Instant at) {
        return archivedAt != null ? this : new Client(id, details, at, createdAt, at, imported);
    }

    public Client restored(Instant at) {
        return archivedAt == null ? this : new Client(id, details, null, createdAt, at, imported);
    }

    public ClientState state() {
        return archivedAt == null ? ClientState.ACTIVE : ClientState.ARCHIVED;
    }
}
