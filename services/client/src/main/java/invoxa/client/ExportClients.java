package invoxa.client;

import invoxa.kernel.OrganizationId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * All clients as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), page by page, so that it takes
 * no more memory for a hundred thousand. A cell that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
final class ExportClients {

    static final String FORMULA = "=+-@\t\r";
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
                .map(column -> harmless(column.of(client)))
                .toList();
    }

    private static String harmless(@Nullable String cell) {
        if (cell == null) {
            return "";
        }
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
