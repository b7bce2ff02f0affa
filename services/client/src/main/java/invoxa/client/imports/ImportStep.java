package invoxa.client.imports;

import invoxa.client.csv.CsvRow;
import invoxa.kernel.ClientId;
import java.util.Map;

/**
 * What an import does with one row.
 *
 * @param client that is made, or changed
 * @param cells of the row by their columns' headings
 */
record ImportStep(long row, ClientId client, boolean isNew, Map<String, String> cells) {

    ImportStep {
        cells = Map.copyOf(cells);
    }

    CsvRow asRow() {
        return CsvRow.of(row, cells);
    }
}
