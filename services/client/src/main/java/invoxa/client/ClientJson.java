package invoxa.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.client.domain.Client;
import invoxa.json.Json;
import invoxa.storage.Page;
import invoxa.storage.Stored;

/** A client as the API shows it: its details, and around them what the service says of it. */
final class ClientJson {

    private ClientJson() {}

    static ObjectNode of(Client client) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("id", client.id().value());
        json.put("state", client.state().code());
        json.setAll((ObjectNode) Json.tree(client.details()));
        json.put("createdAt", client.createdAt().toString());
        json.put("changedAt", client.changedAt().toString());
        if (client.archivedAt() != null) {
            json.put("archivedAt", client.archivedAt().toString());
        }
        return json;
    }

    static Page<ObjectNode> of(Page<Stored<Client>> page) {
        return page.map(stored -> of(stored.content()));
    }
}
