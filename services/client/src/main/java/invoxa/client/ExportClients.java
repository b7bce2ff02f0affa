package invoxa.client;

import invoxa.kernel.OrganizationId;
import invoxa.kernel.SpreadsheetCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * All clients as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), page by page, so that it takes
 * no more memory for a hundred thousand.
 */
final class ExportClients {

    static final List<String> HEADINGS =
            Arrays.stream(CsvColumn.values()).map(CsvColumn::heading).toList();
    private static final int PAGE = 500;

    private final Clients clients;

    ExportClients(Clients clients) {
        this.clients = clients;
    }

    void write(OrganizationId organization, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(HEADINGS);
        String cursor = null;
        do {
            var page = clients.list(organization, Listing.everyone(PAGE, cursor));
            for (var client : page.items()) {
                csv.printRecord(cells(client.content().details()));
            }
            cursor = page.next();
        } while (cursor != null);
        csv.flush();
    }

    private static List<String> cells(ClientDetails client) {
        return Arrays.stream(CsvColumn.values())
                .map(column -> SpreadsheetCell.of(column.of(client)))
                .toList();
    }
}
