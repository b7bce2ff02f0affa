package invoxa.client.csv;

/**
 * A cell that is wrong.
 *
 * @param row as a spreadsheet counts, from 1
 * @param column what it means here; empty where it means nothing
 */
public record CsvFault(long row, String column, String code, String detail, String value) {}
