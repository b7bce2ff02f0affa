package invoxa.client.csv;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.client.domain.CheckClient;
import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.json.Json;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Problem;
import invoxa.kernel.SpreadsheetCell;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file. Its cells are values of a client's JSON, each at its column's place: what a column says, the
 * client becomes, also where the cell is empty; what has no column stays as it is.
 *
 * @param number as a spreadsheet counts, from 1
 */
public final class CsvRow {

    private final long number;
    private final Map<CsvColumn, String> cells;

    CsvRow(long number, Map<CsvColumn, String> cells) {
        this.number = number;
        this.cells = Map.copyOf(cells);
    }

    /** The row that {@link #cells} was asked of. */
    public static CsvRow of(long number, Map<String, String> cells) {
        var byColumn = new HashMap<CsvColumn, String>();
        cells.forEach((heading, cell) -> CsvColumn.named(heading).ifPresent(column -> byColumn.put(column, cell)));
        return new CsvRow(number, byColumn);
    }

    public long number() {
        return number;
    }

    /** The cells by their columns' headings. */
    public Map<String, String> cells() {
        var byHeading = new HashMap<String, String>();
        cells.forEach((column, cell) -> byHeading.put(column.heading(), cell));
        return byHeading;
    }

    /** The organization's own number for the client. */
    public Optional<String> clientNumber() {
        return Optional.of(text(CsvColumn.NUMBER)).filter(text -> !text.isEmpty());
    }

    /**
     * What is wrong with the cells. What the client was before, such as the wrong VAT number of a document that was
     * taken in, is not held against the row.
     *
     * @param base whom the row is put on, null for a new client
     */
    public List<CsvFault> faults(@Nullable ClientDetails base) {
        var errors = new FieldErrors();
        var details = onto(base, errors);
        var changed = base == null ? null : changes(base, details);
        var faults = new ArrayList<CsvFault>();
        errors.all().forEach(error -> faults.add(fault(error)));
        for (var error : CheckClient.faults(details).all()) {
            var fault = fault(error);
            if (changed == null || changed.contains(fault.column())) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** @param base whom the row is put on, null for a new client */
    public ClientDetails onto(@Nullable ClientDetails base) {
        return onto(base, new FieldErrors());
    }

    /** The same client in the state that the column {@code archived} says, if there is one. */
    public Client inState(Client client, Instant at) {
        if (!cells.containsKey(CsvColumn.ARCHIVED)) {
            return client;
        }
        return isArchived() ? client.archived(at) : client.restored(at);
    }

    /** The columns in which the second differs from the first. */
    public List<String> changes(Client from, ClientDetails to) {
        var changed = changes(from.details(), to);
        if (cells.containsKey(CsvColumn.ARCHIVED) && isArchived() != (from.archivedAt() != null)) {
            changed.add(CsvColumn.ARCHIVED.heading());
        }
        return changed;
    }

    private static List<String> changes(ClientDetails from, ClientDetails to) {
        var before = Json.tree(from);
        var after = Json.tree(to);
        var changed = new ArrayList<String>();
        for (var column : CsvColumn.ALL) {
            if (!before.at(column.pointer()).equals(after.at(column.pointer()))) {
                changed.add(column.heading());
            }
        }
        return changed;
    }

    private boolean isArchived() {
        var text = text(CsvColumn.ARCHIVED);
        return !text.isEmpty() && CsvCell.read(CsvColumn.ARCHIVED.type(), text).asBoolean();
    }

    private ClientDetails onto(@Nullable ClientDetails base, FieldErrors faults) {
        var json = base == null ? JsonNodeFactory.instance.objectNode() : (ObjectNode) Json.tree(base);
        for (var column : CsvColumn.ALL) {
            if (cells.containsKey(column)) {
                var text = text(column);
                var value =
                        text.isEmpty() ? null : faults.parse(column.pointer(), () -> CsvCell.read(column.type(), text));
                put(json, JsonPointer.compile(column.pointer()), value);
            }
        }
        json.remove(CsvColumn.ARCHIVED.heading());
        return details(json);
    }

    private static void put(ObjectNode root, JsonPointer at, @Nullable JsonNode value) {
        var holder = at.head().matches() ? root : root.withObject(at.head());
        var name = at.last().getMatchingProperty();
        if (value == null) {
            holder.remove(name);
        } else {
            holder.set(name, value);
        }
    }

    private static ClientDetails details(ObjectNode json) {
        try {
            return Json.STORED.treeToValue(json, ClientDetails.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the apostrophe that keeps spreadsheets from reading it as a formula. */
    private String text(CsvColumn column) {
        return SpreadsheetCell.read(cells.getOrDefault(column, "").strip());
    }

    private CsvFault fault(Problem.FieldError error) {
        for (var column : CsvColumn.ALL) {
            if (error.pointer().equals(column.pointer()) || error.pointer().startsWith(column.pointer() + "/")) {
                var value = cells.getOrDefault(column, "");
                return new CsvFault(number, column.heading(), error.code(), error.detail(), value);
            }
        }
        return new CsvFault(number, error.pointer(), error.code(), error.detail(), "");
    }
}
