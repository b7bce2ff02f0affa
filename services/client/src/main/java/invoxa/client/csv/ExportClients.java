package invoxa.client.csv;

import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.client.store.Clients;
import invoxa.client.store.Listing;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.SpreadsheetCell;
import invoxa.storage.Stored;
import invoxa.web.CsvList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** All clients as CSV. */
public final class ExportClients {

    static final List<String> HEADINGS =
            Arrays.stream(CsvColumn.values()).map(CsvColumn::heading).toList();
    private static final int PAGE = 500;

    private final Clients clients;

    public ExportClients(Clients clients) {
        this.clients = clients;
    }

    public void write(OrganizationId organization, OutputStream out) throws IOException {
        new CsvList<Stored<Client>>(HEADINGS, client -> cells(client.content().details()))
                .write(out, cursor -> clients.list(organization, Listing.everyone(PAGE, cursor)));
    }

    private static List<String> cells(ClientDetails client) {
        return Arrays.stream(CsvColumn.values())
                .map(column -> SpreadsheetCell.of(column.of(client)))
                .toList();
    }
}
