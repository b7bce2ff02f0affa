package invoxa.einvoice.pdf.reading;

/**
 * How much of a PDF is read before it is refused.
 *
 * @param file bytes of the attached file that is given out
 * @param unfolded bytes that all filters give, at every stage, together; what was unfolded may stay in memory
 * @param values names, numbers, texts, arrays and dictionaries together
 * @param steps bytes, entries and places that are looked at, also again: what bounds the time
 */
public record PdfLimits(int file, long unfolded, int values, long steps) {

    /** 10 MiB as invoice files may have, unfolded 32 MiB in all, 500,000 values, 100 million steps. */
    public static final PdfLimits DEFAULT = new PdfLimits(10 << 20, 32 << 20, 500_000, 100_000_000);
}
