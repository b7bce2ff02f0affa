package invoxa.client.csv;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.client.domain.CheckClient;
import invoxa.client.domain.ClientDetails;
import invoxa.json.Json;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.SpreadsheetCell;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One row of a CSV file: its cells are the values of a client's JSON, each at its column's place.
 *
 * @param cells as they stand in the file, by column
 */
record CsvRow(Map<CsvColumn, String> cells) {

    CsvRow {
        cells = Map.copyOf(cells);
    }

    /** The details and, in {@code faults}, everything that is wrong with them, by its place in a client's JSON. */
    ClientDetails read(FieldErrors faults) {
        var json = JsonNodeFactory.instance.objectNode();
        for (var column : CsvColumn.ALL) {
            var text = text(cells.getOrDefault(column, ""));
            if (!text.isEmpty()) {
                var value = faults.parse(column.pointer(), () -> CsvCell.read(column.type(), text));
                if (value != null) {
                    put(json, JsonPointer.compile(column.pointer()), value);
                }
            }
        }
        var details = details(json);
        CheckClient.faults(details).all().forEach(fault -> faults.add(fault.pointer(), fault.code(), fault.detail()));
        return details;
    }

    /** Without the apostrophe that keeps spreadsheets from reading it as a formula. */
    private static String text(String cell) {
        return SpreadsheetCell.read(cell.strip());
    }

    private static void put(ObjectNode root, JsonPointer at, JsonNode value) {
        var holder = at.head().matches() ? root : root.withObject(at.head());
        holder.set(at.last().getMatchingProperty(), value);
    }

    private static ClientDetails details(ObjectNode json) {
        try {
            return Json.STORED.treeToValue(json, ClientDetails.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
