package invoxa.invoice.series;

import java.time.LocalDate;

/**
 * An invoice that waits for its number.
 *
 * @param period in which it counts, by the pattern it was frozen with
 * @param start the series' first number
 */
public record NumberRequest(String invoiceId, String period, LocalDate issueDate, long start) {}
