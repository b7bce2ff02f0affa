package invoxa.web;

import invoxa.storage.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A list as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), page by page, so that a hundred
 * thousand rows take no more memory than one page.
 *
 * @param headings the first row
 * @param row of an item, a cell for each heading; what somebody typed is a {@link invoxa.kernel.SpreadsheetCell}
 */
public record CsvList<T>(List<String> headings, Function<T, List<String>> row) {

    public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    public CsvList {
        headings = List.copyOf(headings);
    }

    /** @param page the page behind a cursor, the first where it is null */
    public void write(OutputStream out, Function<@Nullable String, Page<T>> page) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        var csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(headings);
        String cursor = null;
        do {
            var items = page.apply(cursor);
            for (var item : items.items()) {
                csv.printRecord(row.apply(item));
            }
            cursor = items.next();
        } while (cursor != null);
        csv.flush();
    }
}
