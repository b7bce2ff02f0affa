package invoxa.client.imports;

import invoxa.client.csv.CsvFault;
import invoxa.client.csv.CsvSheet;
import invoxa.kernel.ClientId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of a file.
 *
 * @param rows how many there are
 * @param created how many clients were made; in a dry run, would be
 * @param changed how many clients that were there became others
 * @param outcomes of each row, in turn
 * @param duplicates the rows that are passed over
 * @param ignoredColumns headings of columns that are left out
 * @param file how it was read
 */
public record ImportReport(
        boolean dryRun,
        int rows,
        int created,
        int changed,
        int unchanged,
        List<Outcome> outcomes,
        List<Duplicate> duplicates,
        List<CsvFault> faults,
        List<String> ignoredColumns,
        File file) {

    public ImportReport {
        outcomes = List.copyOf(outcomes);
        duplicates = List.copyOf(duplicates);
        faults = List.copyOf(faults);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /**
     * What a row is.
     *
     * @param clientId of the client that is made, changed or there already
     * @param changes the columns in which that client becomes another
     */
    public record Outcome(
            long row,
            RowResult result,
            String name,
            @Nullable ClientId clientId,
            List<String> changes) {
        public Outcome {
            changes = List.copyOf(changes);
        }
    }

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

    /**
     * How the file was read.
     *
     * @param encodingGuessed whether its letters should be looked at, because other encodings would fit too
     * @param separator between cells
     * @param known the columns that there are here
     */
    public record File(
            String encoding,
            boolean encodingGuessed,
            String separator,
            List<CsvSheet.Heading> columns,
            List<String> known) {
        public File {
            columns = List.copyOf(columns);
            known = List.copyOf(known);
        }

        static File of(CsvSheet sheet) {
            return new File(
                    sheet.encoding(),
                    sheet.isEncodingGuessed(),
                    String.valueOf(sheet.separator()),
                    sheet.headings(),
                    CsvSheet.known());
        }
    }

    int count(RowResult result) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
