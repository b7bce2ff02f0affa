package invoxa.client.csv;

import invoxa.client.domain.Client;
import invoxa.client.domain.ClientDetails;
import invoxa.client.domain.MatchKey;
import invoxa.client.store.Clients;
import invoxa.kernel.ClientId;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.StopSignal;
import invoxa.web.Request;
import invoxa.web.parsing.Parsing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Brings clients in from a CSV file: every row is checked first, and either all are taken or, where one is wrong, none.
 * A row that is alike to a client already there, or to a row above it, is passed over and said.
 */
public final class ImportClients {

    public static final int MAX_ROWS = 10_000;
    private static final int MAX_FAULTS = 100;

    private final Parsing parsing;
    private final Clients clients;
    private final Clock clock;

    public ImportClients(Parsing parsing, Clients clients, Clock clock) {
        this.parsing = parsing;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * What became, or would become, of a file.
     *
     * @param rows how many there are
     * @param created how many clients were made; in a dry run, would be
     * @param ignoredColumns headings that name no column
     */
    public record Report(
            boolean dryRun,
            int rows,
            int created,
            List<Duplicate> duplicates,
            List<Fault> faults,
            List<String> ignoredColumns) {}

    /**
     * A row that is passed over.
     *
     * @param clientId the client it is alike to; null where that is the row {@code alikeRow}
     */
    public record Duplicate(
            long row,
            String name,
            @Nullable ClientId clientId,
            @Nullable Long alikeRow) {}

    /** A cell that is wrong. */
    public record Fault(long row, String column, String code, String detail, String value) {}

    private record NewClient(ClientId id, ClientDetails details) {}

    /** @throws Refused 422, naming every wrong cell, where a row is wrong and this is no dry run */
    public Report read(Request request, boolean dryRun) {
        var bytes = request.bytes();
        var file = parsing.parse(bytes.length, signal -> new File(CsvText.of(bytes), signal));
        var faults = new ArrayList<Fault>();
        var duplicates = new ArrayList<Duplicate>();
        var fresh = new ArrayList<NewClient>();
        var seen = new HashMap<String, Long>();
        for (var row : file.rows) {
            // every row has its id from the request, so that an import that was cut off goes on when it is sent again
            var id = new ClientId(request.newId(ClientId.PREFIX));
            var found = new FieldErrors();
            var details = new CsvRow(row.cells()).read(found);
            found.all().forEach(error -> faults.add(fault(row, error)));
            var alike = alike(request.organization(), row.line(), details, seen);
            if (alike != null && !id.equals(alike.clientId())) {
                duplicates.add(alike);
            } else if (!found.any()) {
                fresh.add(new NewClient(id, details));
            }
        }
        if (!dryRun) {
            refuse(faults);
            add(request.organization(), fresh);
        }
        return new Report(dryRun, file.rows.size(), fresh.size(), duplicates, faults, file.ignored);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(new Problem(
                    "invalid-rows",
                    422,
                    "The file has invalid rows",
                    "Nothing was imported: " + faults.size() + " cells are wrong, the first in row "
                            + faults.getFirst().row() + ", column "
                            + faults.getFirst().column() + ".",
                    faults.stream()
                            .limit(MAX_FAULTS)
                            .map(f -> new Problem.FieldError("/" + f.row() + "/" + f.column(), f.code(), f.detail()))
                            .toList()));
        }
    }

    private @Nullable Duplicate alike(
            OrganizationId organization, long line, ClientDetails details, Map<String, Long> seen) {
        if (details.name().isEmpty()) {
            return null;
        }
        var identity = details.vatId() == null ? MatchKey.of(details) : details.vatId();
        var above = seen.putIfAbsent(identity, line);
        if (above != null) {
            return new Duplicate(line, details.name(), null, above);
        }
        return clients.findAlike(organization, details)
                .map(known ->
                        new Duplicate(line, details.name(), known.content().id(), null))
                .orElse(null);
    }

    private void add(OrganizationId organization, List<NewClient> fresh) {
        var now = clock.instant();
        for (var each : fresh) {
            clients.add(organization, new Client(each.id(), each.details(), null, now, now));
        }
    }

    private static Fault fault(Row row, Problem.FieldError error) {
        for (var column : CsvColumn.ALL) {
            if (error.pointer().equals(column.pointer()) || error.pointer().startsWith(column.pointer() + "/")) {
                var value = row.cells().getOrDefault(column, "");
                return new Fault(row.line(), column.heading(), error.code(), error.detail(), value);
            }
        }
        return new Fault(row.line(), error.pointer(), error.code(), error.detail(), "");
    }

    private record Row(long line, Map<CsvColumn, String> cells) {}

    /** The rows of a file, by column. */
    private static final class File {
        private final List<Row> rows = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final Map<Integer, CsvColumn> columns = new HashMap<>();

        File(String text, StopSignal signal) {
            try (var in = new RowReader(text, signal);
                    var parser = format(text).parse(in)) {
                parse(parser, in);
            } catch (RowReader.TooLong e) {
                throw broken("A row has at most " + RowReader.LONGEST + " characters; is a quote missing?");
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                throw broken("The file cannot be read as CSV: " + reason(e));
            }
        }

        private void parse(CSVParser parser, RowReader in) {
            for (var record : parser) {
                in.rowEnded();
                if (columns.isEmpty()) {
                    heading(record);
                } else if (!isBlank(record)) {
                    if (rows.size() == MAX_ROWS) {
                        throw broken("A file has at most " + MAX_ROWS + " rows; split it.");
                    }
                    rows.add(new Row(record.getRecordNumber(), cells(record)));
                }
            }
            if (columns.isEmpty()) {
                throw broken("The file is empty; its first row must name the columns, at least 'name'.");
            }
        }

        private void heading(CSVRecord record) {
            for (int i = 0; i < record.size(); i++) {
                var heading = record.get(i);
                int position = i;
                CsvColumn.named(heading).ifPresentOrElse(column -> columns.put(position, column), () -> {
                    if (!heading.isBlank()) {
                        ignored.add(heading.strip());
                    }
                });
            }
            if (!columns.containsValue(CsvColumn.NAME)) {
                throw broken("No column is called 'name'. The first row must name the columns: "
                        + String.join(", ", CsvColumn.headings()) + ".");
            }
        }

        private Map<CsvColumn, String> cells(CSVRecord record) {
            if (record.size() > 100) {
                throw broken(
                        "Row " + record.getRecordNumber() + " has " + record.size() + " cells; is a quote missing?");
            }
            var cells = new HashMap<CsvColumn, String>();
            columns.forEach((position, column) -> {
                if (position < record.size()) {
                    cells.put(column, record.get(position));
                }
            });
            return cells;
        }

        private static boolean isBlank(CSVRecord record) {
            return record.stream().allMatch(String::isBlank);
        }

        /** The separator that the first line has most of. */
        private static CSVFormat format(String text) {
            var first = text.lines().findFirst().orElse("");
            char separator = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(first, candidate) > count(first, separator)) {
                    separator = candidate;
                }
            }
            return CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        }

        private static long count(String text, char c) {
            return text.chars().filter(each -> each == c).count();
        }

        private static String reason(Exception e) {
            var cause = e.getCause() == null ? e : e.getCause();
            return cause.getMessage() == null ? "a quote is not closed." : cause.getMessage();
        }

        private static Refused broken(String detail) {
            return new Refused(Problem.of(422, "broken-csv", "The file is not a CSV file of clients", detail));
        }
    }
}
