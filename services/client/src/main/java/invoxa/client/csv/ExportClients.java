package invoxa.client.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.client.domain.Client;
import invoxa.client.store.Clients;
import invoxa.client.store.Listing;
import invoxa.json.Json;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.SpreadsheetCell;
import invoxa.storage.Stored;
import invoxa.web.CsvList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** All clients as CSV. */
public final class ExportClients {

    private static final int PAGE = 500;

    private final Clients clients;

    public ExportClients(Clients clients) {
        this.clients = clients;
    }

    public void write(OrganizationId organization, OutputStream out) throws IOException {
        new CsvList<Stored<Client>>(CsvColumn.headings(), client -> cells(client.content()))
                .write(out, cursor -> clients.list(organization, Listing.everyone(PAGE, cursor)));
    }

    private static List<String> cells(Client client) {
        var json = (ObjectNode) Json.tree(client.details());
        if (client.archivedAt() != null) {
            json.put(CsvColumn.ARCHIVED.heading(), true);
        }
        return CsvColumn.ALL.stream()
                .map(column -> SpreadsheetCell.of(cell(column, json.at(column.pointer()))))
                .toList();
    }

    private static String cell(CsvColumn column, JsonNode value) {
        return value.isMissingNode() ? "" : CsvCell.write(column.type(), value);
    }
}
