package invoxa.client.csv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.kernel.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file as a spreadsheet shows it: its rows by their numbers there, its columns by what they mean here. */
public final class CsvSheet {

    public static final int MAX_ROWS = 10_000;
    private static final int MAX_CELLS = 1_000;
    private static final int EXAMPLES = 3;
    private static final int MAX_EXAMPLE = 100;

    private final CsvText file;
    private final char separator;
    private final @Nullable List<String> chosen;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<CsvFault> faults = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Map<Integer, CsvColumn> columns = new HashMap<>();

    /**
     * A column of the file.
     *
     * @param heading as it stands there
     * @param column what it means here, null where it is left out
     * @param examples its first values
     */
    public record Heading(String heading, @Nullable String column, List<String> examples) {
        public Heading {
            // grows while the rows are read
        }

        /** Something stands in it, or over it, that is not taken. */
        @JsonIgnore
        public boolean isLeftOut() {
            return column == null && !(heading.isBlank() && examples.isEmpty());
        }
    }

    private CsvSheet(CsvText file, char separator, @Nullable List<String> chosen) {
        this.file = file;
        this.separator = separator;
        this.chosen = chosen;
    }

    /**
     * Reads a file.
     *
     * @param chosen which column of ours each of the file's is, in turn, empty to leave it out; null to go by headings
     * @throws Refused where it is no CSV file, with the row where it ceases to be one
     */
    public static CsvSheet of(byte[] bytes, @Nullable List<String> chosen, StopSignal signal) {
        var file = CsvText.of(bytes);
        var separator = Separator.of(file.text());
        var sheet = new CsvSheet(file, separator.character(), chosen);
        sheet.read(separator.text(), signal);
        return sheet;
    }

    /** The columns that there are here. */
    public static List<String> known() {
        return CsvColumn.headings();
    }

    public boolean hasName() {
        return columns.containsValue(CsvColumn.NAME);
    }

    public List<CsvRow> rows() {
        return rows;
    }

    /** What is wrong with the file as a whole, or with a row before its cells are looked at. */
    public List<CsvFault> faults() {
        return faults;
    }

    public List<Heading> headings() {
        return headings;
    }

    public String encoding() {
        return file.encoding();
    }

    public boolean isEncodingGuessed() {
        return file.isGuess();
    }

    public char separator() {
        return separator;
    }

    private void read(String text, StopSignal signal) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        long row = 0;
        try (var in = new RowReader(text, signal);
                var parser = format.parse(in)) {
            for (var record : parser) {
                in.rowEnded();
                row = record.getRecordNumber();
                read(record);
            }
        } catch (RowReader.TooLong e) {
            throw broken(
                    "Row " + (row + 1) + " has more than " + RowReader.MAX_ROW + " characters; is a quote missing?");
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw broken("Row " + (row + 1)
                    + ": a quote is not closed, or something stands between a closing quote and the separator.");
        }
        if (headings.isEmpty()) {
            throw broken("The file is empty; its first row must name the columns.");
        }
    }

    private void read(CSVRecord record) {
        if (record.size() > MAX_CELLS) {
            throw broken("Row " + record.getRecordNumber() + " has " + record.size() + " cells; is a quote missing?");
        }
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        if (headings.isEmpty()) {
            heading(record);
        } else if (rows.size() == MAX_ROWS) {
            throw broken("A file has at most " + MAX_ROWS + " rows; split it.");
        } else {
            row(record);
        }
    }

    private void heading(CSVRecord record) {
        for (int i = 0; i < record.size(); i++) {
            var heading = record.get(i).strip();
            var column = meaning(i, heading).orElse(null);
            headings.add(new Heading(heading, column == null ? null : column.heading(), new ArrayList<>()));
            if (column != null && columns.containsValue(column)) {
                faults.add(new CsvFault(
                        record.getRecordNumber(),
                        column.heading(),
                        "repeated-column",
                        "Another column has this meaning too; leave one of them out.",
                        heading));
            } else if (column != null) {
                columns.put(i, column);
            }
        }
        if (!hasName() && !columns.containsValue(CsvColumn.NUMBER)) {
            faults.add(new CsvFault(
                    record.getRecordNumber(),
                    CsvColumn.NAME.heading(),
                    "missing-column",
                    "One column must hold the name, or the number of clients who are here already. Columns are called: "
                            + String.join(", ", CsvColumn.headings()) + ".",
                    ""));
        }
    }

    private Optional<CsvColumn> meaning(int position, String heading) {
        if (chosen == null) {
            return CsvColumn.named(heading);
        }
        return position < chosen.size() ? CsvColumn.named(chosen.get(position)) : Optional.empty();
    }

    private void row(CSVRecord record) {
        long number = record.getRecordNumber();
        var cells = new HashMap<CsvColumn, String>();
        columns.forEach((at, column) -> cells.put(column, at < record.size() ? record.get(at) : ""));
        for (int i = 0; i < Math.min(record.size(), headings.size()); i++) {
            example(headings.get(i).examples(), record.get(i).strip());
        }
        beyondHeading(record).ifPresent(faults::add);
        rows.add(new CsvRow(number, cells));
    }

    /** The first cell behind the last heading that holds something. */
    private Optional<CsvFault> beyondHeading(CSVRecord record) {
        for (int i = headings.size(); i < record.size(); i++) {
            if (!record.get(i).isBlank()) {
                var detail = "This cell stands in column " + (i + 1) + ", but the heading has " + headings.size()
                        + " columns.";
                return Optional.of(new CsvFault(record.getRecordNumber(), "", "no-heading", detail, record.get(i)));
            }
        }
        return Optional.empty();
    }

    private static void example(List<String> examples, String cell) {
        if (examples.size() < EXAMPLES && !cell.isEmpty()) {
            examples.add(cell.length() > MAX_EXAMPLE ? cell.substring(0, MAX_EXAMPLE) + "…" : cell);
        }
    }

    private static Refused broken(String detail) {
        return new Refused(Problem.of(422, "broken-csv", "The file is not a CSV file of clients", detail));
    }
}
