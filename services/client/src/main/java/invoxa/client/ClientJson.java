package invoxa.client;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.ClientState;
import invoxa.kernel.ClientId;
import invoxa.storage.Page;
import invoxa.storage.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A client as the API shows it: its details, and around them what the service says of it. */
record ClientJson(
        ClientId id,
        ClientState state,
        @JsonUnwrapped ClientDetails details,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant archivedAt) {

    static ClientJson of(Client client) {
        return new ClientJson(
                client.id(),
                client.state(),
                client.details(),
                client.createdAt(),
                client.changedAt(),
                client.archivedAt());
    }

    static Page<ClientJson> of(Page<Stored<Client>> page) {
        return page.map(stored -> of(stored.content()));
    }
}
